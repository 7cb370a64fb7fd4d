import type { Target } from '../../core/targets/target.ts'
import type { Learner, TF } from '../../objectives/objective.ts'
import { seededNoise } from '../backend/noise.ts'
import { inTarget } from '../points/inTarget.ts'

/** So many at a time: images are hundreds of numbers, and are kept after each step of a path. */
const BLOCK = { line: 2500, plane: 2500, image: 500 }

/** Samples of every run, `[count, dim]` in the target's coordinates, of the same noise at every step. */
export async function drawSamples(
  tf: TF,
  learner: Learner,
  seeds: readonly number[],
  count: number,
  { space, units }: Target,
): Promise<Float32Array[]> {
  const block = BLOCK[space.kind]
  const all = seeds.map(() => new Float32Array(count * space.dim))
  for (let from = 0; from < count; from += block) {
    const n = Math.min(block, count - from)
    const noise = () => seededNoise(tf, seeds, n, 'evaluate', from / block)
    const tensor = tf.tidy(() => learner.sample(noise()))
    const drawn = (await tensor.data()) as Float32Array
    tensor.dispose()
    const size = n * space.dim
    all.forEach((values, r) => {
      values.set(inTarget(drawn.subarray(r * size, (r + 1) * size), units), from * space.dim)
    })
  }
  return all
}
