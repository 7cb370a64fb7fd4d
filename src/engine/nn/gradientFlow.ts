import type { Tensor2D, TF, Trainable } from '../../objectives/objective.ts'

/** Steps along gradient flows, with separate state per trainable. */
export interface GradientFlow {
  /** One step of `who` down `gradient`, `[runs, P]`, at most `length` long. */
  apply(who: Trainable, gradient: Tensor2D, length: number): void
  dispose(): void
}

/** The first step, as a multiple of the gradient, unless it is too long. */
const FIRST = 1e-3
/**
 * A shorter gradient is the rounding of the 32-bit sums that it is made of: followed, it would lead
 * away from an optimum, in ever longer steps.
 */
const ROUNDING = 2e-6

/**
 * θ ← θ − η g with the step size of Barzilai & Borwein (1988), η = |Δθ|²/(Δθ·Δg): the inverse of the
 * curvature along the last step. Where that is negative η doubles, and |ηg| never exceeds `length`.
 * So far from an optimum the steps are the gradient flow's path in pieces of that length, which is
 * what decides the basin, and near one they converge faster than any fixed rate.
 */
export function createGradientFlow(tf: TF): GradientFlow {
  const states = new Map<Trainable['theta'], ReturnType<typeof createState>>()
  /** Variables, because a replayed step changes nothing else. */
  const createState = (theta: Trainable['theta']) => ({
    theta: tf.variable(theta, false),
    gradient: tf.variable(tf.zeros(theta.shape), false),
    eta: tf.variable(tf.fill([theta.shape[0], 1], FIRST / 2), false),
  })
  const stateOf = (theta: Trainable['theta']) => {
    const known = states.get(theta) ?? createState(theta)
    states.set(theta, known)
    return known
  }
  return {
    apply({ theta }, gradient, length) {
      const last = stateOf(theta)
      tf.tidy(() => {
        const moved = tf.sub(theta, last.theta)
        const along = tf.mul(moved, tf.sub(gradient, last.gradient)).sum(1, true)
        const curved = tf.greater(along, 0)
        const inverse = tf.div(
          tf.square(moved).sum(1, true),
          tf.where(curved, along, tf.onesLike(along)),
        )
        const free = tf.where(curved, inverse, tf.mul(last.eta, 2))
        const slope = tf.sqrt(tf.square(gradient).sum(1, true))
        const longest = tf.div(length, tf.maximum(slope, ROUNDING))
        const eta = tf.where(tf.greater(slope, ROUNDING), tf.minimum(free, longest), last.eta)
        const moves = tf.cast(tf.greater(slope, ROUNDING), 'float32')
        last.theta.assign(tf.clone(theta))
        last.gradient.assign(tf.clone(gradient))
        last.eta.assign(eta as typeof last.eta)
        theta.assign(tf.sub(theta, tf.mul(gradient, tf.mul(moves, eta))))
      })
    },
    dispose() {
      for (const state of states.values()) for (const each of Object.values(state)) each.dispose()
      states.clear()
    },
  }
}
