import { NativeSelect } from '@mantine/core'
import type { LaneName } from '../../core/experiment.ts'
import type { Values } from '../../core/params.ts'
import { objectives } from '../../objectives/registry.ts'
import { useModescope } from '../../store/store.ts'
import { selectChoice } from '../selectors.ts'
import { strings } from '../strings.ts'
import classes from './lane.module.css'
import { directionOf, laneLabel, presetOf } from './presets.ts'

const custom = 'custom'
const families = ['fit', 'gan', 'vae'] as const

const entries = objectives.flatMap((objective) =>
  objective.presets.map((preset, index) => ({
    value: `${objective.id} ${index}`,
    label: preset.label,
    objective,
    preset,
  })),
)

/** Every preset of every objective. Settings that no entry has show as an entry of their own. */
export function ObjectiveMenu({ lane }: { readonly lane: LaneName }) {
  const choice = useModescope(selectChoice[lane])
  const setObjective = useModescope((state) => state.setObjective)
  const current = entries.find(
    ({ objective, preset }) => objective.id === choice.id && presetOf(objective, choice) === preset,
  )
  const choose = (value: string) => {
    const entry = entries.find((candidate) => candidate.value === value)
    if (entry) setObjective(lane, entry.objective.id, entry.preset.values as Values)
  }
  return (
    <div className={classes.menu}>
      <NativeSelect
        size="sm"
        aria-label={strings.lane.objective}
        value={current?.value ?? custom}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {!current && <option value={custom}>{laneLabel(choice)}</option>}
        {families.map((family) => (
          <optgroup key={family} label={strings.lane.families[family]}>
            {entries
              .filter(({ objective }) => objective.family === family)
              .map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
          </optgroup>
        ))}
      </NativeSelect>
      {directionOf(choice) === null && (
        <span className={classes.aside}>{strings.lane.noDirection}</span>
      )}
    </div>
  )
}
