import { fromCholesky, type Mixture } from '../../core/gaussian/mixture.ts'
import type { Learner, TF } from '../../objectives/objective.ts'

/** The model of each run where it is a mixture of Gaussians, in the target's coordinates. */
export async function componentsOf(
  tf: TF,
  { components }: Learner,
): Promise<readonly Mixture[] | null> {
  if (!components) return null
  const table = tf.tidy(components)
  const [runs, count, columns] = table.shape
  const numbers = (await table.data()) as Float32Array
  const mixtures = Array.from({ length: runs }, (_, r) =>
    Array.from({ length: count }, (_, k) => {
      const at = (r * count + k) * columns
      const [weight, x, y, l11, l21, l22] = numbers.subarray(at, at + columns)
      return fromCholesky(weight, [x, y], [l11, l21, l22])
    }),
  )
  table.dispose()
  return mixtures
}
