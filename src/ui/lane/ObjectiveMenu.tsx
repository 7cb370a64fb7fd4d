import { NativeSelect } from '@mantine/core'
import type { LaneName } from '../../core/settings/experiment.ts'
import type { Values } from '../../core/settings/params.ts'
import { strings } from '../../languages/en/page.ts'
import { objectives } from '../../objectives/registry.ts'
import { entered, presetOf } from '../../objectives/switches.ts'
import { useModescope } from '../../store/store.ts'
import { objectiveOf, selectChoice } from '../selectors/selectors.ts'
import classes from './lane.module.css'

const custom = 'custom'

const entries = objectives.flatMap((objective) =>
  objective.presets.map((preset, index) => ({
    value: `${objective.id} ${index}`,
    label: preset.label,
    objective,
    preset,
  })),
)

/** Every recipe of the lane's family. Settings that no entry has show as an entry of their own. */
export function ObjectiveMenu({ lane }: { readonly lane: LaneName }) {
  const choice = useModescope(selectChoice[lane])
  const setObjective = useModescope((state) => state.setObjective)
  const { family, label, id } = objectiveOf(choice)
  const current = entries.find(
    ({ objective, preset }) => objective.id === id && presetOf(objective, choice) === preset,
  )
  const choose = (value: string) => {
    const entry = entries.find((candidate) => candidate.value === value)
    if (!entry) return
    const { values } = entered(entry.objective, entry.preset, choice)
    setObjective(lane, entry.objective.id, values as Values)
  }
  return (
    <NativeSelect
      size="xs"
      className={classes.menu}
      aria-label={strings.lane.objective}
      value={current?.value ?? custom}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {!current && <option value={custom}>{strings.lane.custom(label)}</option>}
      {entries
        .filter(({ objective }) => objective.family === family)
        .map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
    </NativeSelect>
  )
}
