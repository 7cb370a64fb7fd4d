import type { LaneName } from '../../core/experiment.ts'
import { useModescope } from '../../store/store.ts'
import { letter } from '../palette.ts'
import { objectiveOf, selectChoice } from '../selectors.ts'
import { strings } from '../strings.ts'
import { AlphaDial } from './AlphaDial.tsx'
import { Costs } from './Costs.tsx'
import classes from './divergence.module.css'
import { GeneratorPlot } from './GeneratorPlot.tsx'
import { MainChoices } from './MainChoices.tsx'

/** The divergence of a lane: which it is, its f, what it charges, and its dial if it has one. */
export function DivergenceCard({ lane }: { readonly lane: LaneName }) {
  const choice = useModescope(selectChoice[lane])
  const set = useModescope((state) => state.setObjectiveValue)
  const objective = objectiveOf(choice)
  const divergence = objective.divergence?.(choice.values as never)
  if (!divergence) return null
  const { params, family } = objective
  const { alpha } = choice.values
  return (
    <section
      data-divergence
      className={classes.card}
      aria-label={strings.divergence.name(letter[lane])}
    >
      {divergence.id === 'alpha' && params.alpha && (
        <AlphaDial alpha={Number(alpha)} onChange={(next) => set(lane, 'alpha', next)} />
      )}
      <div className={classes.which}>
        {params.divergence ? <MainChoices lane={lane} /> : <b>{divergence.label}</b>}
        {family === 'gan' && <p className={classes.aside}>{strings.divergence.perfectCritic}</p>}
      </div>
      <GeneratorPlot divergence={divergence} />
      <Costs divergence={divergence} />
    </section>
  )
}
