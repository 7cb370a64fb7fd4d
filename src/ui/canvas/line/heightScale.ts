import { once } from '../../../core/numerics/once.ts'
import type { Frame } from '../../../core/record/frame.ts'
import type { Target } from '../../../core/targets/target.ts'
import type { Layers } from '../../../store/state.ts'
import { peakOf, sampleDensity, targetDensity } from './densities.ts'
import { axisRow, type LineView } from './lineView.ts'

/** How a density becomes a height. */
export interface HeightScale {
  /** The density at the top of the plot. */
  readonly top: number
  /** Whether heights are log densities; the foot is then `logRange` nats below the top. */
  readonly log: boolean
}

/** In nats: a Gaussian has fallen as far 5 standard deviations from its mean. */
export const logRange = 12.5

/** The row of a density; above the canvas where it is larger than the top. */
export function toRow(view: LineView, { top, log }: HeightScale, density: number): number {
  const share = log ? Math.max(0, 1 + Math.log(density / top) / logRange) : density / top
  return axisRow(view) - share * view.plot.height
}

/**
 * Tops of the scale, in peaks of p. Few and far apart, so that the scale does not jitter while a
 * model learns; beyond the last one p could not be seen, and what is higher is cut and marked.
 */
const tops = [1.35, 2, 3, 4.5, 7, 10]

const framePeaks = once((frame: Frame) => (frame.layers.density ? peakOf(frame.layers.density) : 0))

/** The top that both lanes share: none of what they show is cut, if that is possible. */
export function sharedTop(
  target: Target,
  layers: Layers,
  frames: readonly (Frame | null)[],
): number {
  const p = peakOf(targetDensity(target))
  const peaks = frames.flatMap((frame) => {
    if (!frame) return []
    return [
      layers.model ? peakOf(sampleDensity(target)(frame.samples)) : 0,
      layers.density ? framePeaks(frame) : 0,
    ]
  })
  const most = Math.max(p, ...peaks) / p
  return p * (tops.find((top) => 1.03 * most <= top) ?? tops[tops.length - 1])
}
