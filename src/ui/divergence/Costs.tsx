import { Suspense } from 'react'
import type { Divergence } from '../../core/divergences/divergence.ts'
import { divergenceWords } from '../../languages/late/divergence.ts'
import { lazyPart } from '../boundary/lazyPart.tsx'
import { Help } from '../controls/Help.tsx'
import { barOf, formatCost, sayCost } from './cost.ts'
import classes from './divergence.module.css'

const FormulaView = lazyPart(() => import('../formula/FormulaView.tsx'))

/** What the divergence charges where only one of the two has mass (theory: lim f(u), lim f(u)/u). */
export function Costs({ divergence }: { readonly divergence: Divergence }) {
  const { costs, costsHelp, unscaled, junk, junkWhere, missed, missedWhere } = divergenceWords()
  return (
    <div className={classes.costs}>
      <div className={classes.costsHead}>
        <div className={classes.tex}>
          <Suspense>
            <FormulaView tex={divergence.tex} />
          </Suspense>
        </div>
        <Help
          label={costs}
          text={divergence.id === 'tv' ? `${costsHelp} ${unscaled}` : costsHelp}
        />
      </div>
      <ul className={classes.bars}>
        <Bar of="junk" what={junk} where={junkWhere} cost={divergence.junkCost} />
        <Bar of="missed" what={missed} where={missedWhere} cost={divergence.missCost} />
      </ul>
    </div>
  )
}

interface BarProps {
  readonly of: 'junk' | 'missed'
  readonly what: string
  readonly where: string
  readonly cost: number
}

function Bar({ of, what, where, cost }: BarProps) {
  const { share, beyond } = barOf(cost)
  return (
    <li className={classes.cost} data-of={of}>
      <span className="hidden">{divergenceWords().cost(what, where, sayCost(cost))}</span>
      <span className={classes.what} aria-hidden="true">
        <b>{what}</b> {where}
      </span>
      <span className={classes.track} aria-hidden="true">
        <span className={classes.bar} data-beyond={beyond} style={{ width: `${100 * share}%` }} />
      </span>
      <b className={classes.value} aria-hidden="true">
        {formatCost(cost)}
      </b>
    </li>
  )
}
