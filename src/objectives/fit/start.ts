import { gaussianText, readGaussian } from '../../core/gaussianText.ts'
import type { Component } from '../../core/mixture.ts'
import type { Target } from '../../core/targets/target.ts'

export const startParam = gaussianText({
  label: 'Start',
  help: 'The Gaussian that the model starts from. It decides which optimum is found: drag it in the picture. Auto stands a little off the centre of the data, half as wide.',
})

/**
 * The start that a parameter's text names, in the target's coordinates. `auto` is off the centre,
 * because there many a symmetric target has an optimum, or a saddle, for every divergence.
 */
export function startOf(text: string, target: Target): Component {
  const { center, unit } = target.units
  const auto: Component = {
    weight: 1,
    mean: [center[0] + 0.6 * unit, center[1] + 0.3 * unit],
    sd: [0.5 * unit, 0.5 * unit],
    angle: 0,
  }
  const { mean, sd, angle } = readGaussian(text).value ?? auto
  return target.dim === 1
    ? { weight: 1, mean: [mean[0], 0], sd: [sd[0], 0], angle: 0 }
    : { weight: 1, mean, sd, angle }
}
