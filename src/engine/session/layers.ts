import { fieldSize, lineSize, warpLines, warpPoints } from '../../core/record/frame.ts'
import type { Target, Units } from '../../core/targets/target.ts'
import type { Learner, Tensor2D, Tensor3D, TF } from '../../objectives/objective.ts'

/**
 * A function of x, of a single run, over the plotting square: on the plane at the centres of
 * `fieldSize`² cells, bottom row first; on the line at those of `lineSize`, from left to right.
 */
export async function sampleField(
  tf: TF,
  field: (x: Tensor3D) => Tensor2D,
  target: Target,
): Promise<Float32Array> {
  const { space, center, halfWidth, units } = target
  const size = space.kind === 'line' ? lineSize : fieldSize
  const along = (axis: number) =>
    Float32Array.from({ length: size }, (_, i) => {
      const x = center[axis] + halfWidth * ((2 * i + 1) / size - 1)
      return (x - units.center[axis]) / units.unit
    })
  const places = units.center.map((_, axis) => along(axis))
  const { dim } = space
  const points = Float32Array.from({ length: dim * size ** dim }, (_, i) => {
    const axis = i % dim
    return places[axis][Math.floor(Math.floor(i / dim) / size ** axis) % size]
  })
  return mapped(tf, points, dim, field)
}

/** The model's density, of a single run, where `sampleField` has its values. */
export async function sampleDensity(
  tf: TF,
  logDensity: (x: Tensor3D) => Tensor2D,
  target: Target,
): Promise<Float32Array> {
  const shift = target.space.dim * Math.log(target.units.unit)
  const logs = await sampleField(tf, logDensity, target)
  return logs.map((value) => Math.exp(value - shift))
}

/**
 * Images of a square grid over [−2, 2]² of the first two code dimensions, the others at 0: half of
 * the lines run along the first dimension, half along the second. With a single code dimension the
 * image of the code line itself.
 */
export async function sampleWarp(
  tf: TF,
  generate: NonNullable<Learner['generate']>,
  latent: number,
  { units }: Target,
): Promise<Float32Array> {
  const codes = new Float32Array(warpLines * warpPoints * latent)
  const half = warpLines / 2
  for (let line = 0; line < warpLines; line++) {
    const fixed = ((line % half) / (half - 1)) * 4 - 2
    for (let i = 0; i < warpPoints; i++) {
      const moving = (i / (warpPoints - 1)) * 4 - 2
      const at = (line * warpPoints + i) * latent
      const along = line < half || latent === 1
      codes[at] = along ? moving : fixed
      if (latent > 1) codes[at + 1] = along ? fixed : moving
    }
  }
  return inTarget(await mapped(tf, codes, latent, generate), units)
}

/** Points in standard units as points in the target's coordinates. */
export const inTarget = (points: Float32Array, { center, unit }: Units): Float32Array =>
  points.map((value, i) => value * unit + center[i % center.length])

/** A function of points of a single run, `dim` numbers each. */
export async function mapped(
  tf: TF,
  points: Float32Array,
  dim: number,
  map: (x: Tensor3D) => { data(): Promise<unknown>; dispose(): void },
): Promise<Float32Array> {
  const result = tf.tidy(
    () => map(tf.tensor3d(points, [1, points.length / dim, dim])) as ReturnType<TF['tensor']>,
  )
  const all = (await result.data()) as Float32Array
  result.dispose()
  // A copy, because a backend may hand out its own memory.
  return all.slice()
}
