import { once } from '../numerics/once.ts'
import { sortInto } from '../numerics/sort.ts'
import { type Comparison, metric, type Reference } from './metric.ts'

export const directions = 64

/** The line has one direction, and there this is W2 itself. */
const directionsIn = (dim: 1 | 2): number => (dim === 1 ? 1 : directions)

/** Writes projections on direction `d` of `count`, π/count apart, in ascending order. */
function project(
  points: Float32Array,
  d: number,
  count: number,
  to: Float32Array,
  unsorted: Float32Array,
): Float32Array {
  const cos = Math.cos((Math.PI * d) / count)
  const sin = Math.sin((Math.PI * d) / count)
  let least = Number.POSITIVE_INFINITY
  let greatest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < to.length; i++) {
    const value = Math.fround(cos * points[2 * i] + sin * points[2 * i + 1])
    unsorted[i] = value
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  return sortInto(to, unsorted, least, greatest)
}

/** Sorted projections on each of `count` directions. */
export function projections(points: Float32Array, count: number): Float32Array[] {
  const room = new Float32Array(points.length / 2)
  return Array.from({ length: count }, (_, d) =>
    project(points, d, count, new Float32Array(room.length), room),
  )
}

function squaredGaps(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) * (a[i] - b[i])
  return sum
}

/**
 * √ of the mean over directions of the squared W2 between projected points and as many others.
 * @param others their sorted projections, one list for each direction
 */
export function slicedW2(points: Float32Array, others: readonly Float32Array[]): number {
  const n = points.length / 2
  const [sorted, room] = [new Float32Array(n), new Float32Array(n)]
  let sum = 0
  for (const [d, other] of others.entries()) {
    sum += squaredGaps(project(points, d, others.length, sorted, room), other)
  }
  return Math.sqrt(sum / n / others.length)
}

const referenceProjections = once(({ samples, target }: Reference) =>
  projections(samples, directionsIn(target.dim)),
)

export default metric({
  id: 'slicedW2',
  label: 'Sliced W₂',
  help: 'How far mass must move from q to p, as a root mean square over 64 directions (on the line there is one: plain W₂), in the units of x. Smaller is better.',
  order: 9,
  digits: 3,
  slow: true,
  defined: () => true,
  evaluate: ({ samples, reference }: Comparison) =>
    slicedW2(samples, referenceProjections(reference)),
})
