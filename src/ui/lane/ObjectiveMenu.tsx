import { NativeSelect } from '@mantine/core'
import type { LaneName } from '../../core/settings/experiment.ts'
import type { Values } from '../../core/settings/params.ts'
import { labelOf, presetLabel } from '../../languages/declared.ts'
import { words } from '../../languages/words.ts'
import { objectives } from '../../objectives/registry.ts'
import { entered, presetOf } from '../../objectives/switches.ts'
import { useModescope } from '../base/useModescope.ts'
import { objectiveOf, selectChoice, selectTarget } from '../selectors/selectors.ts'
import classes from './lane.module.css'

const custom = 'custom'

const entries = objectives.flatMap((objective) =>
  objective.presets.map((preset, index) => ({
    value: `${objective.id} ${index}`,
    objective,
    preset,
  })),
)

/** Every recipe of the lane's family. Settings that no entry has show as an entry of their own. */
export function ObjectiveMenu({ lane }: { readonly lane: LaneName }) {
  const choice = useModescope(selectChoice[lane])
  const setObjective = useModescope((state) => state.setObjective)
  const { kind } = useModescope(selectTarget).space
  const lanes = objectiveOf(choice)
  const { family, id } = lanes
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
      aria-label={words.lane.objective}
      value={current?.value ?? custom}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {!current && <option value={custom}>{words.lane.custom(labelOf(lanes))}</option>}
      {entries
        .filter(({ objective }) => objective.family === family && objective.spaces.includes(kind))
        .map(({ value, objective, preset }) => (
          <option key={value} value={value}>
            {presetLabel(objective, preset)}
          </option>
        ))}
    </NativeSelect>
  )
}
