import type { Mixture } from './gaussian/mixture.ts'
import { sample } from './gaussian/sample.ts'
import { evaluationSize, type Metric, sizeFor } from './metrics/metric.ts'
import { defaults, type ParamValue, type Values } from './settings/params.ts'
import { draw as drawOf } from './source/draw.ts'
import type { Cloud } from './space/cloud.ts'
import { plane } from './space/space.ts'
import { cellWidth, type Square } from './space/square.ts'
import { targetFamily } from './targets/registry.ts'
import type { Target } from './targets/target.ts'

/** A target with defaults, but for `values`. */
export function build(id: string, values: Record<string, ParamValue> = {}): Target {
  const family = targetFamily(id)
  if (!family) throw new Error(`no target ${id}`)
  return family.build({ ...defaults(family.params), ...values } as Values)
}

/** Samples for one evaluation, independent of those that the metrics draw themselves. */
export const draw = (mixture: Mixture, step = 0, size = evaluationSize): Cloud =>
  sample(mixture, size, { seed: 9, stream: 9, step })

/** The same of any target, as many as an evaluation of it has unless told. */
export const drawFrom = (p: Target, step = 0, size = sizeFor(p)): Cloud =>
  drawOf(p.source, p.space, size, { seed: 9, stream: 9, step })

/** Samples by which a metric is tried many times: few of one that takes long. */
export const triedWith = ({ cost }: Metric): number => (cost === 'asked' ? 600 : evaluationSize)

/** Centres of all cells of a square on the plane, in the order of a histogram. */
export function cellCentres(square: Square, size: number): Cloud {
  const width = cellWidth(square, size)
  const values = Float32Array.from({ length: 2 * size * size }, (_, at) => {
    const axis = at % 2
    const cell = axis === 0 ? (at >> 1) % size : Math.floor((at >> 1) / size)
    return square.center[axis] - square.halfWidth + (cell + 0.5) * width
  })
  return { space: plane, values }
}
