import { gaussianText, readGaussian } from '../../core/gaussian/gaussianText.ts'
import type { Component } from '../../core/gaussian/mixture.ts'
import { real } from '../../core/settings/params.ts'
import type { Target } from '../../core/targets/target.ts'

export const startParam = gaussianText({
  label: 'Start',
  help: 'The Gaussian that the model starts from. It decides which optimum is found: drag it in the picture. Auto stands a little off the centre of the data, half as wide.',
})

export const scatterParam = real({
  label: 'Scatter of starts',
  help: 'How far the start of each run is from the start, by seed: its mean by so many standard deviations of p, log σ by half as many, times standard normals. At 0 all runs start at the start. A flow on the plane always does: its networks differ by seed.',
  default: 0,
  min: 0,
  max: 2,
  step: 0.1,
  // The Gaussians of a mixture are scattered by the start itself.
  shownWhen: ({ model }) => model !== 'mixture',
})

/** Spread of log σ for each p-sd of spread in μ: a factor of 1.65 either way. */
const WIDTHS = 0.5

/** Standard deviations, over seeds, of a start's mean in units of p's sd and of its log σ. */
export const scatterOf = (scatter: number): { readonly mean: number; readonly logSd: number } => ({
  mean: scatter,
  logSd: WIDTHS * scatter,
})

/**
 * The start that a parameter's text names, in the target's coordinates. `auto` is off the centre,
 * because there many a symmetric target has an optimum, or a saddle, for every divergence.
 */
export function startOf(text: string, target: Target): Component {
  const { center, unit } = target.units
  const auto: Component = {
    weight: 1,
    mean: [center[0] + 0.6 * unit, (center[1] ?? 0) + 0.3 * unit],
    sd: [0.5 * unit, 0.5 * unit],
    angle: 0,
  }
  const { mean, sd, angle } = readGaussian(text).value ?? auto
  return target.space.kind === 'line'
    ? { weight: 1, mean: [mean[0], 0], sd: [sd[0], 0], angle: 0 }
    : { weight: 1, mean, sd, angle }
}

/**
 * What the nodes of a fit must cover where starts scatter. With the start alone, the farthest of ten
 * on the plane lacked up to a tenth of D in its first steps; with this, less than a thousandth.
 */
export function reachOf(start: Component, scatter: number, target: Target): Component {
  if (scatter === 0) return start
  const spread = scatter * target.units.unit
  const [first, second] = start.sd
  const wide = [Math.hypot(first, spread), second === 0 ? 0 : Math.hypot(second, spread)] as const
  return { ...start, sd: wide }
}

/** N(0, I) in the target's standard units. */
export const standardStart = ({ units: { center, unit }, space }: Target): Component => ({
  weight: 1,
  mean: [center[0], center[1] ?? 0],
  sd: [unit, space.kind === 'line' ? 0 : unit],
  angle: 0,
})
