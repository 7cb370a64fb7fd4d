import { fieldSize, lineSize } from '../../core/record/frame.ts'
import type { Target } from '../../core/targets/target.ts'
import type { TF } from '../../objectives/objective.ts'
import { mapped } from './mapped.ts'

/**
 * A function of x, of a single run, over the plotting square: on the plane at the centres of
 * `fieldSize`² cells, bottom row first; on the line at those of `lineSize`, from left to right.
 * @param size cells along a side, where it is to be another number
 */
export async function overSquare(
  tf: TF,
  field: Parameters<typeof mapped>[3],
  target: Target,
  size = target.space.kind === 'line' ? lineSize : fieldSize,
): Promise<Float32Array> {
  const { space, center, halfWidth, units } = target
  const { dim } = space
  const along = (axis: number) =>
    Float32Array.from({ length: size }, (_, i) => {
      const x = center[axis] + halfWidth * ((2 * i + 1) / size - 1)
      return (x - units.center[axis]) / units.unit
    })
  const places = units.center.map((_, axis) => along(axis))
  const points = Float32Array.from({ length: dim * size ** dim }, (_, i) => {
    const axis = i % dim
    return places[axis][Math.floor(Math.floor(i / dim) / size ** axis) % size]
  })
  return mapped(tf, points, dim, field)
}
