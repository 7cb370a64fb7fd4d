import { type Choice, choose, type LaneName, laneNames } from '../core/settings/experiment.ts'
import type { Family, Objective } from './objective.ts'
import type { Direction, Preset } from './preset.ts'
import { objectiveById, objectives } from './registry.ts'

/** The menu entry whose settings a lane has, if it has those of one. */
export const presetOf = ({ presets }: Objective, choice: Choice): Preset | undefined =>
  presets.find((preset) =>
    Object.entries(preset.values).every(([name, value]) => choice.values[name] === value),
  )

/** Whether an objective of the family can be turned to a direction of KL. */
export const hasCorners = (family: Family): boolean =>
  objectives.some((one) => one.family === family && one.presets.some(({ corners }) => corners))

/**
 * The objective that stands for a corner of the screen's 2×2 (GAN | VAE by forward | reverse KL).
 * Settings of `current` are kept where it is the same objective already, and so is its menu entry.
 * @throws if no objective claims the corner, which a test excludes.
 */
export function corner(family: Family, direction: Direction, current?: Choice): Choice {
  const same = current && objectiveById(current.id)
  if (current && same?.family === family) {
    const preset = presetOf(same, current)
    if (preset?.corners?.[direction]) return turned(same, preset, direction, current)
  }
  for (const objective of objectives) {
    if (objective.family !== family) continue
    const preset = objective.presets.find(({ corners }) => corners?.[direction])
    if (!preset) continue
    if (current?.id === objective.id) return turned(objective, preset, direction, current)
    return choose(objective, { ...preset.values, ...preset.corners?.[direction] })
  }
  throw new Error(`no objective stands for ${family}, ${direction} KL`)
}

/** A lane turned to a direction, with those settings untouched that both directions share. */
function turned(
  objective: Objective,
  { corners }: Preset,
  direction: Direction,
  current: Choice,
): Choice {
  const opposite = corners?.[direction === 'forward' ? 'reverse' : 'forward'] ?? {}
  const turning = Object.entries(corners?.[direction] ?? {}).filter(
    ([name, value]) => opposite[name] !== value,
  )
  return choose(objective, { ...current.values, ...Object.fromEntries(turning) })
}

/**
 * A menu entry in place of what a lane has: with its direction, where the entry can stand for it.
 * Settings that both have are kept within one objective.
 */
export function entered(objective: Objective, preset: Preset, current: Choice): Choice {
  const direction = objectiveById(current.id)?.direction(current.values as never)
  const { corners = {} } = preset
  if (current.id === objective.id) {
    const turning = direction && corners[direction]
    return choose(objective, { ...current.values, ...preset.values, ...turning })
  }
  const turning = corners[direction ?? 'forward'] ?? corners.forward ?? corners.reverse
  return choose(objective, { ...preset.values, ...turning })
}

/**
 * The same fit by KL(p‖q) and by KL(q‖p): one model, one start, one estimator. Those of the first
 * lane that fits are kept.
 */
export function bothDirections(
  lanes: Readonly<Record<LaneName, Choice>>,
): Readonly<Record<LaneName, Choice>> {
  const current = laneNames
    .map((lane) => lanes[lane])
    .find(({ id }) => objectiveById(id)?.family === 'fit')
  const a = corner('fit', 'forward', current)
  return { a, b: corner('fit', 'reverse', a) }
}
