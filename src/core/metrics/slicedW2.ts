import { once } from '../once.ts'
import { sortFloats } from '../sort.ts'
import { type Comparison, metric, type Reference } from './metric.ts'

export const directions = 64

/** The line has one direction, and there this is W2 itself. */
const directionsIn = (dim: 1 | 2): number => (dim === 1 ? 1 : directions)

/** Sorted projections on `count` directions, π/count apart. */
export function projections(points: Float32Array, count: number): Float32Array[] {
  return Array.from({ length: count }, (_, d) => {
    const cos = Math.cos((Math.PI * d) / count)
    const sin = Math.sin((Math.PI * d) / count)
    const out = new Float32Array(points.length / 2)
    for (let i = 0; i < out.length; i++) out[i] = cos * points[2 * i] + sin * points[2 * i + 1]
    return sortFloats(out)
  })
}

/** √ of the mean over directions of the squared W2 of equally many projected points. */
export function slicedW2(a: readonly Float32Array[], b: readonly Float32Array[]): number {
  let sum = 0
  a.forEach((sorted, d) => {
    const other = b[d]
    for (let i = 0; i < sorted.length; i++) sum += (sorted[i] - other[i]) ** 2 / sorted.length
  })
  return Math.sqrt(sum / a.length)
}

const referenceProjections = once(({ samples, target }: Reference) =>
  projections(samples, directionsIn(target.dim)),
)

export default metric({
  id: 'slicedW2',
  label: 'Sliced W₂',
  help: 'How far mass must move from q to p, as a root mean square over 64 directions (on the line there is one: plain W₂), in the units of x. Smaller is better.',
  order: 7,
  digits: 3,
  defined: () => true,
  evaluate: ({ samples, reference }: Comparison) =>
    slicedW2(
      projections(samples, directionsIn(reference.target.dim)),
      referenceProjections(reference),
    ),
})
