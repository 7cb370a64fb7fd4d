import { type Choice, choose } from '../core/experiment.ts'
import type { Direction, Family } from './objective.ts'
import { objectives } from './registry.ts'

/**
 * The objective that stands for a corner of the screen's 2×2 (GAN | VAE by forward | reverse KL).
 * @throws if no objective claims the corner, which a test excludes.
 */
export function corner(family: Family, direction: Direction): Choice {
  for (const objective of objectives) {
    if (objective.family !== family) continue
    const preset = objective.presets.find((entry) => entry.corner === direction)
    if (preset) return choose(objective, preset.values)
  }
  throw new Error(`no objective stands for ${family}, ${direction} KL`)
}
