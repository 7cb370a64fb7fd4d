import type { LaneName } from '../../core/settings/experiment.ts'
import { summaryOf } from '../../languages/declared.ts'
import { divergenceWords } from '../../languages/late/divergence.ts'
import { useModescope } from '../base/useModescope.ts'
import { objectiveOf, selectChoice } from '../selectors/selectors.ts'
import { AlphaDial } from './AlphaDial.tsx'
import { Costs } from './Costs.tsx'
import classes from './divergence.module.css'
import { GeneratorPlot } from './GeneratorPlot.tsx'

/** The divergence of a lane: its f, what it charges, and its dial if it has one. */
export function DivergenceCard({ lane }: { readonly lane: LaneName }) {
  const choice = useModescope(selectChoice[lane])
  const set = useModescope((state) => state.setObjectiveValue)
  const objective = objectiveOf(choice)
  const divergence = objective.divergence?.(choice.values as never)
  const summary = summaryOf(objective, choice.values)
  if (!divergence) return <p className={classes.aside}>{summary}</p>
  return (
    <div className={classes.card}>
      {divergence.id === 'alpha' && objective.params.alpha && (
        <AlphaDial
          alpha={Number(choice.values.alpha)}
          onChange={(next) => set(lane, 'alpha', next)}
        />
      )}
      <GeneratorPlot divergence={divergence} />
      <Costs divergence={divergence} />
      <p className={classes.aside}>
        {objective.family === 'gan' && <b>{divergenceWords().perfectCritic} </b>}
        {summary}
      </p>
    </div>
  )
}
