import { fieldSize, lineSize } from '../../core/record/frame.ts'
import type { Target } from '../../core/targets/target.ts'
import type { Tensor2D, Tensor3D, TF } from '../../objectives/objective.ts'
import { mapped } from './mapped.ts'

/**
 * A function of x, of a single run, over the plotting square: on the plane at the centres of
 * `fieldSize`² cells, bottom row first; on the line at those of `lineSize`, from left to right.
 */
export async function overSquare(
  tf: TF,
  field: (x: Tensor3D) => Tensor2D,
  target: Target,
): Promise<Float32Array> {
  const { dim, center, halfWidth, units } = target
  const size = dim === 1 ? lineSize : fieldSize
  const along = (axis: number) =>
    Float32Array.from({ length: size }, (_, i) => {
      const x = center[axis] + halfWidth * ((2 * i + 1) / size - 1)
      return (x - units.center[axis]) / units.unit
    })
  const [xs, ys] = [along(0), along(1)]
  const points =
    dim === 1
      ? xs
      : Float32Array.from({ length: 2 * size * size }, (_, i) =>
          i % 2 === 0 ? xs[(i >> 1) % size] : ys[Math.floor((i >> 1) / size)],
        )
  return mapped(tf, points, dim, field)
}
