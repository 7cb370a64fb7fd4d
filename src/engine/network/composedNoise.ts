import type { Noise, Tensor3D, TF } from '../../objectives/objective.ts'

/** @throws for the second domain of a target, which none has yet */
export function onlyDomain(domain: number): void {
  if (domain !== 0) throw new Error('The target has one domain.')
}

/** So far from 0 and 1 uniform numbers stay, which in 32 bits would reach them. */
const OPEN = 2 ** -24

/** Noise of `n` points of which the normals are given: a uniform number is u = Φ(z). */
export function withUniform(tf: TF, n: number, normal: Noise['normal']): Noise {
  const uniform = (name: string, dim: number): Tensor3D =>
    normal(`uniform/${name}`, dim)
      .div(Math.SQRT2)
      .erf()
      .add(1)
      .mul(0.5)
      .clipByValue(OPEN, 1 - OPEN) as Tensor3D
  return {
    size: n,
    normal,
    uniform,
    oneHot(name, classes) {
      const drawn = uniform(name, 1).mul(classes).floor()
      const columns = tf.range(0, classes).reshape([1, 1, classes])
      return drawn.equal(columns).cast('float32') as Tensor3D
    },
  }
}
