import { once } from '../numerics/once.ts'
import { sortInto } from '../numerics/sort.ts'
import { type Cloud, sizeOf } from '../space/cloud.ts'
import type { Space } from '../space/space.ts'
import { type Comparison, metric, type Reference } from './metric.ts'

export const directions = 64

/** The line has one direction, and there this is W2 itself. */
const directionsIn = ({ dim }: Space): number => (dim > 1 ? directions : 1)

/** Writes projections on direction `d` of `count`, π/count apart, in ascending order. */
function project(
  { space, values }: Cloud,
  d: number,
  count: number,
  to: Float32Array,
  unsorted: Float32Array,
): Float32Array {
  const cos = Math.cos((Math.PI * d) / count)
  const sin = Math.sin((Math.PI * d) / count)
  const { dim } = space
  let least = Number.POSITIVE_INFINITY
  let greatest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < to.length; i++) {
    const y = dim > 1 ? sin * values[dim * i + 1] : 0
    const value = Math.fround(cos * values[dim * i] + y)
    unsorted[i] = value
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  return sortInto(to, unsorted, least, greatest)
}

/** Sorted projections on each of `count` directions. */
export function projections(cloud: Cloud, count: number): Float32Array[] {
  const room = new Float32Array(sizeOf(cloud))
  return Array.from({ length: count }, (_, d) =>
    project(cloud, d, count, new Float32Array(room.length), room),
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
export function slicedW2(cloud: Cloud, others: readonly Float32Array[]): number {
  const n = sizeOf(cloud)
  const [sorted, room] = [new Float32Array(n), new Float32Array(n)]
  let sum = 0
  for (const [d, other] of others.entries()) {
    sum += squaredGaps(project(cloud, d, others.length, sorted, room), other)
  }
  return Math.sqrt(sum / n / others.length)
}

const referenceProjections = once(({ samples, target }: Reference) =>
  projections({ space: target.space, values: samples }, directionsIn(target.space)),
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
    slicedW2({ space: reference.target.space, values: samples }, referenceProjections(reference)),
})
