import type { Tensor, TF } from './objective.ts'

/** What `compute` gives, as a constant: no gradient flows back into what it is made of. */
export const detached = <T extends Tensor>(tf: TF, compute: () => T): T =>
  // An op without inputs; what runs inside is not on the tape.
  tf.customGrad<T>(() => ({ value: compute(), gradFunc: () => [] }))()
