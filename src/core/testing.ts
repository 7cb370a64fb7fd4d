import { cellWidth, type Square } from './gaussian/grid.ts'
import { type Mixture, sample } from './gaussian/mixture.ts'
import { evaluationSize } from './metrics/metric.ts'
import { defaults, type ParamValue, type Values } from './settings/params.ts'
import { targetFamily } from './targets/registry.ts'
import type { Target } from './targets/target.ts'

/** A target with defaults, but for `values`. */
export function build(id: string, values: Record<string, ParamValue> = {}): Target {
  const family = targetFamily(id)
  if (!family) throw new Error(`no target ${id}`)
  return family.build({ ...defaults(family.params), ...values } as Values)
}

/** Samples for one evaluation, independent of those that the metrics draw themselves. */
export const draw = (mixture: Mixture, step = 0): Float32Array =>
  sample(mixture, new Float32Array(2 * evaluationSize), { seed: 9, stream: 9, step })

/** Centres of all cells of a square, x0 y0 x1 y1 … in the order of `grid.ts`. */
export function cellCentres(square: Square, size: number): Float32Array {
  const width = cellWidth(square, size)
  return Float32Array.from({ length: 2 * size * size }, (_, at) => {
    const axis = at % 2
    const cell = axis === 0 ? (at >> 1) % size : Math.floor((at >> 1) / size)
    return square.center[axis] - square.halfWidth + (cell + 0.5) * width
  })
}
