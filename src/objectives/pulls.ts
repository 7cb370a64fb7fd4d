import type { Noise } from './batch.ts'
import type { Pull } from './facts.ts'
import type { Tensor, Tensor1D, Tensor3D, TF } from './objective.ts'

/** Draws of the noise of a loss. The help of the layer says how many. */
const DRAWS = 16

/** What belongs to each point, once more for each draw. */
export const drawnAgain = (x: Tensor3D): Tensor3D => x.tile<Tensor3D>([1, DRAWS, 1])

/**
 * Where a mean over points would have each of them go, −n ∂L/∂x, on average over draws of its noise.
 * @param noise of so many points
 * @param loss of the points as `drawnAgain` lays them out, `[runs]`
 */
export function downhill(
  tf: TF,
  at: Tensor3D,
  noise: (count: number) => Noise,
  loss: (x: Tensor3D, noise: Noise) => Tensor1D,
): Tensor3D {
  const n = at.shape[1]
  const drawn = noise(n * DRAWS)
  const all = (x: Tensor) => loss(drawnAgain(x as Tensor3D), drawn).sum()
  return tf.grad(all)(at).mul(-n)
}

/** The same as a pull at those points. */
export const pullAt = (...[tf, at, noise, loss]: Parameters<typeof downhill>): Pull => ({
  at,
  along: downhill(tf, at, noise, loss),
})

/** How x = g(z) moves as z moves along v: J v, one row of J after the other. */
export function pushed(
  tf: TF,
  map: (z: Tensor3D) => Tensor3D,
  z: Tensor3D,
  v: Tensor3D,
  dim: number,
): Tensor3D {
  const rows = Array.from({ length: dim }, (_, axis) => {
    const one = (of: Tensor) =>
      map(of as Tensor3D)
        .slice([0, 0, axis], [-1, -1, 1])
        .sum()
    return tf.grad(one)(z).mul(v).sum<Tensor3D>(2, true)
  })
  return tf.concat(rows, 2)
}
