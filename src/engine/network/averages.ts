import type { Trainable } from '../../objectives/network.ts'
import type { Tensor2D, TF } from '../../objectives/objective.ts'

/** Exponential moving averages of what is trained: average ← decay·average + (1 − decay)·θ. */
export interface Averages {
  add(of: Trainable, decay: number, to: Trainable): void
  /** Says that `who` has moved. */
  moved(who: Trainable): void
}

export function createAverages(tf: TF): Averages {
  const all: { readonly of: Trainable; readonly decay: number; readonly to: Trainable }[] = []
  return {
    add(of, decay, to) {
      all.push({ of, decay, to })
    },
    moved({ theta }) {
      for (const { of, decay, to } of all) {
        if (of.theta !== theta) continue
        tf.tidy(() => to.theta.assign(to.theta.mul(decay).add<Tensor2D>(theta.mul(1 - decay))))
      }
    },
  }
}
