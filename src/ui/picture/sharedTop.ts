import type { Frame } from '../../core/record/frame.ts'
import type { Target } from '../../core/targets/target.ts'
import type { Layers } from '../../store/state.ts'
import { peakOf, targetDensity } from '../canvas/line/densities.ts'
import { visible } from '../layers/visible.ts'

/**
 * Tops of the scale, in peaks of p. Few and far apart, so that the scale does not jitter while a
 * model learns; beyond the last one p could not be seen, and what is higher is cut and marked.
 */
const tops = [1.35, 2, 3, 4.5, 7, 10]

/** The top that both lanes share: none of what they show is cut, if that is possible. */
export function sharedTop(
  target: Target,
  layers: Layers,
  frames: readonly (Frame | null)[],
): number {
  const p = peakOf(targetDensity(target))
  const peaks = frames.flatMap((frame) =>
    frame
      ? visible({ layers, frame }).map(
          ({ painter, data }) => painter.line?.peak?.(target, frame, data) ?? 0,
        )
      : [],
  )
  const most = Math.max(p, ...peaks) / p
  return p * (tops.find((top) => 1.03 * most <= top) ?? tops[tops.length - 1])
}
