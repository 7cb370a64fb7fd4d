import type { Rank } from '@tensorflow/tfjs-core'
import type { Trainable } from '../../objectives/network.ts'
import type { Tensor2D, TF } from '../../objectives/objective.ts'

/** Steps along gradient flows, with separate state per trainable. */
export interface GradientFlow {
  /**
   * One step of `who` down `gradient`, `[runs, P]`, at most `length` long.
   * @param inside brings what a step leads to back to where the loss is finite
   */
  apply(who: Trainable, gradient: Tensor2D, length: number, inside?: Inside): void
  /** The last θ, the last gradient and the step sizes of `who`; null before its first step. */
  save(who: Trainable): Promise<Float32Array | null>
  /** Goes on with `who` from what `save` gave. */
  restore(who: Trainable, state: Float32Array | null): void
  dispose(): void
}

type State = Readonly<Record<'theta' | 'gradient' | 'eta', Trainable['theta']>>

export type Inside = (theta: Tensor2D) => Tensor2D

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
  const states = new Map<Trainable['theta'], State>()
  /** Variables, because a replayed step changes nothing else. */
  const createState = (theta: Trainable['theta']): State => ({
    theta: tf.variable(theta, false),
    gradient: tf.variable(tf.zeros<Rank.R2>(theta.shape), false),
    eta: tf.variable(tf.fill<Rank.R2>([theta.shape[0], 1], FIRST / 2), false),
  })
  const stateOf = (theta: Trainable['theta']) => {
    const known = states.get(theta) ?? createState(theta)
    states.set(theta, known)
    return known
  }
  const forget = (theta: Trainable['theta']): void => {
    for (const each of Object.values(states.get(theta) ?? {})) each.dispose()
    states.delete(theta)
  }
  return {
    apply({ theta }, raw, length, inside) {
      const last = stateOf(theta)
      tf.tidy(() => {
        const gradient = inside ? projected(tf, theta, raw, length, inside) : raw
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
        const next = tf.sub(theta, tf.mul(gradient, tf.mul(moves, eta))) as Tensor2D
        theta.assign(inside ? inside(next) : next)
      })
    },
    async save({ theta }) {
      const state = states.get(theta)
      if (!state) return null
      const parts = await Promise.all(Object.values(state).map((each) => each.data()))
      return Float32Array.from(parts.flatMap((part) => Array.from(part)))
    },
    restore({ theta }, saved) {
      if (!saved) return forget(theta)
      const parts = Object.values(stateOf(theta))
      const size = parts.reduce((sum, part) => sum + part.size, 0)
      if (size !== saved.length) throw new Error(`A flow has ${size} numbers, not ${saved.length}.`)
      let at = 0
      for (const part of parts) {
        const read = tf.tensor2d(saved.slice(at, at + part.size), part.shape)
        part.assign(read)
        read.dispose()
        at += part.size
      }
    },
    dispose() {
      for (const theta of states.keys()) forget(theta)
    },
  }
}

/**
 * (θ − inside(θ − ηg))/η for the longest step ηg: at an edge, without what of g leads out of it, so
 * that steps go along it.
 */
function projected(
  tf: TF,
  theta: Tensor2D,
  gradient: Tensor2D,
  length: number,
  inside: Inside,
): Tensor2D {
  const slope = tf.sqrt(tf.square(gradient).sum(1, true))
  const eta = tf.div(length, tf.maximum(slope, ROUNDING))
  const next = inside(tf.sub(theta, tf.mul(gradient, eta)))
  return tf.div(tf.sub(theta, next), eta)
}
