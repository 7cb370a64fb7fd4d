import { sortInto } from '../numerics/sort.ts'
import { type Cloud, sizeOf } from '../space/cloud.ts'
import { normals, stream } from '../space/random.ts'
import { metric } from './metric.ts'

export const directions = 64

type Direction = readonly number[]

/**
 * Unit vectors: `count` of the plane, π/count apart, or random ones of images, the same each time. The
 * line has one, and there this is W2 itself.
 */
function directionsIn(dim: number, count: number): Direction[] {
  if (dim === 1) return [[1]]
  return Array.from({ length: count }, (_, d) => {
    if (dim > 2) return randomly(dim, d)
    const angle = (Math.PI * d) / count
    return [Math.cos(angle), Math.sin(angle)]
  })
}

function randomly(dim: number, d: number): Direction {
  const key = { seed: 1, stream: stream('metrics.slicedW2'), step: d }
  const z = Array.from(normals(new Float32Array(dim), key))
  const length = Math.hypot(...z)
  return z.map((x) => x / length)
}

/** Writes projections on a direction in ascending order. */
function project(
  { values }: Cloud,
  direction: Direction,
  to: Float32Array,
  unsorted: Float32Array,
): Float32Array {
  const dim = direction.length
  let least = Number.POSITIVE_INFINITY
  let greatest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < to.length; i++) {
    let sum = direction[0] * values[dim * i]
    for (let axis = 1; axis < dim; axis++) sum += direction[axis] * values[dim * i + axis]
    const value = Math.fround(sum)
    unsorted[i] = value
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  return sortInto(to, unsorted, least, greatest)
}

/** Points on each of several directions. */
export interface Projections {
  readonly directions: readonly Direction[]
  /** In ascending order. */
  readonly sorted: readonly Float32Array[]
}

/** @param count of directions, where there is more than one */
export function projections(cloud: Cloud, count: number): Projections {
  const room = new Float32Array(sizeOf(cloud))
  const directions = directionsIn(cloud.space.dim, count)
  const sorted = directions.map((direction) =>
    project(cloud, direction, new Float32Array(room.length), room),
  )
  return { directions, sorted }
}

function squaredGaps(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) * (a[i] - b[i])
  return sum
}

/** √ of the mean over directions of the squared W2 between projected points and as many others. */
export function slicedW2(cloud: Cloud, { directions, sorted }: Projections): number {
  const n = sizeOf(cloud)
  const [own, room] = [new Float32Array(n), new Float32Array(n)]
  let sum = 0
  for (const [d, other] of sorted.entries()) {
    sum += squaredGaps(project(cloud, directions[d], own, room), other)
  }
  return Math.sqrt(sum / n / directions.length)
}

export default metric({
  id: 'slicedW2',
  label: 'Sliced W₂',
  help: 'How far mass must move from q to p, as a root mean square over 64 directions (on the line there is one: plain W₂; of images they are random), in the units of x. Smaller is better.',
  order: 9,
  digits: 3,
  cost: 'slow',
  defined: () => true,
  prepare: (p) => projections(p.draw(p.size), directions),
  evaluate: (cloud, _, p) => slicedW2(cloud, p),
})
