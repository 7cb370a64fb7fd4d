import type { Component, Mixture } from '../core/mixture.ts'
import type { Units } from '../core/targets/target.ts'
import type { Learner, TF } from '../objectives/objective.ts'

/** q of every run in the target's coordinates; null where it is not a Gaussian mixture. */
export async function readComponents(
  tf: TF,
  { components }: Learner,
  runs: number,
  { center, unit }: Units,
): Promise<readonly (Mixture | null)[]> {
  if (!components) return Array<null>(runs).fill(null)
  const tensors = tf.tidy(() => ({ ...components() }))
  const [, count, dim] = tensors.mean.shape
  const [weight, mean, root] = await Promise.all(
    [tensors.weight, tensors.mean, tensors.root].map(
      async (tensor) => (await tensor.data()) as Float32Array,
    ),
  )
  const component = (i: number): Component => ({
    weight: weight[i],
    mean: [
      mean[i * dim] * unit + center[0],
      dim === 2 ? mean[i * dim + 1] * unit + center[1] : center[1],
    ],
    ...axes(root.subarray(i * dim * dim, (i + 1) * dim * dim), unit),
  })
  const all = Array.from({ length: runs }, (_, r) =>
    Array.from({ length: count }, (_, k) => component(r * count + k)),
  )
  for (const tensor of Object.values(tensors)) tensor.dispose()
  return all
}

/** Principal axes of the covariance RᵀR, with R by rows, in units of `unit`. */
function axes(root: ArrayLike<number>, unit: number): Pick<Component, 'sd' | 'angle'> {
  if (root.length === 1) return { sd: [Math.abs(root[0]) * unit, 0], angle: 0 }
  const [a, b, c, d] = Array.from(root)
  const [xx, xy, yy] = [a * a + c * c, a * b + c * d, b * b + d * d]
  const half = Math.hypot((xx - yy) / 2, xy)
  const first = Math.sqrt((xx + yy) / 2 + half)
  // The determinant keeps the digits of a thin ellipse, which the difference would lose.
  const second = Math.abs(a * d - b * c) / first
  return { sd: [first * unit, second * unit], angle: Math.atan2(2 * xy, xx - yy) / 2 }
}
