import { repeated } from '../latent/severalCodes.ts'
import type { Tensor3D, TF } from '../objective.ts'

/** Every point with every class: points `[runs, n·count, dim]`, count in a row of each, and their classes. */
export function eachClass(tf: TF, x: Tensor3D, count: number) {
  const [runs, n] = x.shape
  const classes: Tensor3D = tf.eye(count).tile([n, 1]).expandDims(0)
  return { x: repeated(x, count), label: classes.tile<Tensor3D>([runs, 1, 1]) }
}
