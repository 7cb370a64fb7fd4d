import type { Target } from '../core/targets/target.ts'
import type { Learner, Tensor3D, TF } from '../objectives/objective.ts'
import { fieldSize, warpLines, warpPoints } from './protocol.ts'

/** The critic's log p/q of run 0 at the cell centres of the plotting square, bottom row first. */
export async function sampleField(
  tf: TF,
  logRatio: NonNullable<Learner['logRatio']>,
  runs: number,
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
  return firstRun(tf, points, 2, runs, logRatio)
}

/**
 * Images of a square grid over [−2, 2]² of the first two code dimensions, the others at 0: half of
 * the lines run along the first dimension, half along the second. With a single code dimension the
 * image of the code line itself.
 */
export async function sampleWarp(
  tf: TF,
  generate: NonNullable<Learner['generate']>,
  runs: number,
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
  const image = await firstRun(tf, codes, latent, runs, generate)
  return image.map((value, i) => value * target.unit + target.center[i % 2])
}

async function firstRun(
  tf: TF,
  points: Float32Array,
  dim: number,
  runs: number,
  map: (x: Tensor3D) => { data(): Promise<unknown>; dispose(): void },
): Promise<Float32Array> {
  const n = points.length / dim
  const result = tf.tidy(() => {
    const x = tf.tensor3d(points, [1, n, dim])
    return map(tf.tile(x, [runs, 1, 1])) as ReturnType<TF['tensor']>
  })
  const all = (await result.data()) as Float32Array
  result.dispose()
  return Float32Array.from(all.subarray(0, all.length / runs))
}
