import { Suspense } from 'react'
import { inNats } from '../../core/divergences/unit.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { divergenceLabel } from '../../languages/declared.ts'
import { words } from '../../languages/words.ts'
import { formatDivergence } from '../base/numbers.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import { lazyPart } from '../boundary/lazyPart.tsx'
import { Help } from '../controls/Help.tsx'
import { objectiveOf, selectChoice } from '../selectors/selectors.ts'
import classes from './exact.module.css'
import { exactOf } from './exactOf.ts'

const FormulaView = lazyPart(() => import('../formula/FormulaView.tsx'))

/** D_f(p‖q) of a model with a density, as exact as the quadrature. */
export function ExactDivergence({ lane }: { readonly lane: LaneName }) {
  const choice = useModescope(selectChoice[lane])
  const value = useSampled(exactOf[lane])
  const objective = objectiveOf(choice)
  const divergence = objective.divergence?.(choice.values as never)
  // Every fit has a density; of other models it shows with the first evaluation.
  if (!divergence || (value === undefined && objective.family !== 'fit')) return null
  const { name, nats, help } = words.exact
  return (
    <div className={classes.exact} data-exact>
      <span className={classes.tex}>
        <Suspense>
          <FormulaView tex={`${divergence.tex}=`} />
        </Suspense>
      </span>
      <p className={classes.value}>
        <b>{formatDivergence(value ?? Number.NaN)}</b> {inNats(divergence) && nats}
        <Help label={name} text={`${divergenceLabel(divergence)}. ${help}`} />
      </p>
    </div>
  )
}
