import { type Choice, choose, type LaneName, laneNames } from '../core/experiment.ts'
import type { Direction, Family, Objective, Preset } from './objective.ts'
import { objectives } from './registry.ts'

/**
 * The objective that stands for a corner of the screen's 2×2 (GAN | VAE by forward | reverse KL).
 * Settings of `current` are kept where it is the same objective already.
 * @throws if no objective claims the corner, which a test excludes.
 */
export function corner(family: Family, direction: Direction, current?: Choice): Choice {
  for (const objective of objectives) {
    if (objective.family !== family) continue
    const preset = objective.presets.find((entry) => entry.corner === direction)
    if (!preset) continue
    if (current?.id !== objective.id) return choose(objective, preset.values)
    return choose(objective, { ...current.values, ...turning(objective, preset) })
  }
  throw new Error(`no objective stands for ${family}, ${direction} KL`)
}

/** The settings of a corner that its opposite has otherwise; all of them where it has none. */
function turning({ presets }: Objective, preset: Preset): Preset['values'] {
  const opposite = presets.find(({ corner }) => corner && corner !== preset.corner)
  if (!opposite) return preset.values
  return Object.fromEntries(
    Object.entries(preset.values).filter(([name, value]) => opposite.values[name] !== value),
  )
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
    .find(({ id }) => objectives.find((objective) => objective.id === id)?.family === 'fit')
  const a = corner('fit', 'forward', current)
  return { a, b: corner('fit', 'reverse', a) }
}
