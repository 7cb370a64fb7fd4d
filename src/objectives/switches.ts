import { type Choice, choose } from '../core/experiment.ts'
import type { Direction, Family } from './objective.ts'
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
    const kept = current?.id === objective.id ? current.values : {}
    return choose(objective, { ...kept, ...preset.values })
  }
  throw new Error(`no objective stands for ${family}, ${direction} KL`)
}
