import { NativeSelect } from '@mantine/core'
import type { LaneName } from '../../core/experiment.ts'
import { useModescope } from '../../store/store.ts'
import { objectiveOf, selectChoice } from '../selectors.ts'
import classes from './divergence.module.css'

/** The settings that a class changes most, where an objective has them. */
const main = ['divergence', 'model', 'estimator', 'form']

/** Which divergence, of which model, by which gradient: in reach without the settings. */
export function MainChoices({ lane }: { readonly lane: LaneName }) {
  const choice = useModescope(selectChoice[lane])
  const set = useModescope((state) => state.setObjectiveValue)
  const { params } = objectiveOf(choice)
  return main.map((name) => {
    const param = params[name]
    if (param?.kind !== 'choice') return null
    return (
      <NativeSelect
        key={name}
        size="xs"
        className={classes.choice}
        aria-label={param.label}
        aria-description={param.help}
        title={param.label}
        data={[...param.options]}
        value={String(choice.values[name])}
        onChange={(event) => set(lane, name, event.currentTarget.value)}
      />
    )
  })
}
