import { Suspense } from 'react'
import type { LaneName } from '../../core/settings/experiment.ts'
import { useModescope } from '../base/useModescope.ts'
import { lazyPart } from '../boundary/lazyPart.tsx'
import { objectiveOf, selectChoice } from '../selectors/selectors.ts'
import classes from './formula.module.css'

const FormulaView = lazyPart(() => import('./FormulaView.tsx'))

/** What the lane minimises, with q in the lane's colour. */
export function Formula({ lane }: { readonly lane: LaneName }) {
  const choice = useModescope(selectChoice[lane])
  const tex = objectiveOf(choice).formula(choice.values as never)
  return (
    <Suspense fallback={<div className={classes.formula} />}>
      <FormulaView tex={tex} />
    </Suspense>
  )
}
