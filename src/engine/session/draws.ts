import type { Target } from '../../core/targets/target.ts'
import type { Learner, TF } from '../../objectives/objective.ts'
import { seededNoise } from '../backend/noise.ts'
import { inTarget } from '../points/inTarget.ts'

/** Samples of every run, `[count, dim]` in the target's coordinates, of the same noise at every step. */
export async function drawSamples(
  tf: TF,
  learner: Learner,
  seeds: readonly number[],
  count: number,
  { space, units }: Target,
): Promise<Float32Array[]> {
  const tensor = tf.tidy(() => learner.sample(seededNoise(tf, seeds, count, 'evaluate', 0)))
  const all = (await tensor.data()) as Float32Array
  tensor.dispose()
  const size = count * space.dim
  return seeds.map((_, r) => inTarget(all.subarray(r * size, (r + 1) * size), units))
}
