import type { Mixture } from '../../core/gaussian/mixture.ts'
import { toX, toY, type View } from './view.ts'

/** Between an inset and the edge of the picture, and around a mode, in pixels. */
const [EDGE, AROUND] = [4, 14]

/**
 * Left and top of an inset where it hides the least mass of modes: in a corner, at an edge or in the
 * middle of the picture; on the line at the top, over the modes that it is above.
 */
export function insetPlace(
  view: View,
  modes: Mixture,
  side: number,
  isLine: boolean,
): readonly [number, number] {
  const along = [view.size - side - EDGE, EDGE, (view.size - side) / 2]
  const tops = isLine ? [EDGE] : along
  const within = (at: number, from: number) => at > from - AROUND && at < from + side + AROUND
  const hidden = ([left, top]: readonly [number, number]) =>
    modes.reduce((sum, { mean: [x, y], weight }) => {
      const covered = within(toX(view, x), left) && (isLine || within(toY(view, y), top))
      return covered ? sum + weight : sum
    }, 0)
  const places = tops.flatMap((top) => along.map((left) => [left, top] as const))
  // What is on a par keeps its order: the corner at the foot on the right comes first.
  return places.sort((a, b) => hidden(a) - hidden(b))[0]
}
