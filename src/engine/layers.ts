import type { Target } from '../core/targets/target.ts'
import type { Learner, Tensor3D, TF } from '../objectives/objective.ts'
import { fieldSize, warpLines, warpPoints } from './protocol.ts'

/** The critic's log p/q of a single run at the cell centres of the plotting square, bottom row first. */
export async function sampleField(
  tf: TF,
  logRatio: NonNullable<Learner['logRatio']>,
  target: Target,
): Promise<Float32Array> {
  const half = target.halfWidth / target.unit
  const points = new Float32Array(fieldSize * fieldSize * 2)
  for (let row = 0; row < fieldSize; row++) {
    for (let column = 0; column < fieldSize; column++) {
      const at = 2 * (row * fieldSize + column)
      points[at] = half * ((2 * column + 1) / fieldSize - 1)
      points[at + 1] = half * ((2 * row + 1) / fieldSize - 1)
    }
  }
  return mapped(tf, points, 2, logRatio)
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
  target: Target,
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
  const image = await mapped(tf, codes, latent, generate)
  return image.map((value, i) => value * target.unit + target.center[i % 2])
}

async function mapped(
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
