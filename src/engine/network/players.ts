import type { Players } from '../../objectives/games/dynamics/dynamics.ts'
import type { Trainable } from '../../objectives/network.ts'
import type { Tensor1D, Tensor2D, TF } from '../../objectives/objective.ts'
import type { Optimiser } from './optimiser.ts'

export interface OwnedPlayers extends Players {
  /** What is remembered of `who`; null if nothing is. */
  save(who: Trainable): Promise<Float32Array | null>
  /** Goes on with `who` from what `save` gave. */
  restore(who: Trainable, state: Float32Array | null): void
  dispose(): void
}

/** What the engine gives to the rules of play: gradients, and one optimiser for all. */
export function createPlayers(tf: TF, optimiser: Optimiser): OwnedPlayers {
  const memories = new Map<Trainable['theta'], Trainable['theta']>()
  return {
    tf,
    look: (move) => ({ move, ...gradientsOf(tf, move.who, move.loss) }),
    step({ move: { who, rate }, gradients }) {
      for (const [i, player] of who.entries()) {
        const gradient = gradients[i]
        if (!gradient) continue
        optimiser.apply(player, gradient, rate)
        gradient.dispose()
      }
    },
    clip({ who, clip }) {
      if (clip === undefined) return
      tf.tidy(() => {
        for (const { theta } of who) theta.assign(tf.clipByValue<Tensor2D>(theta, -clip, clip))
      })
    },
    memory({ theta }, start) {
      // A variable, because a replayed step changes nothing else.
      const known = memories.get(theta) ?? tf.variable(start(), false)
      memories.set(theta, known)
      return known
    },
    async save({ theta }) {
      const memory = memories.get(theta)
      return memory ? Float32Array.from(await memory.data()) : null
    },
    restore({ theta }, state) {
      memories.get(theta)?.dispose()
      memories.delete(theta)
      if (!state) return
      const memory = tf.tidy(() =>
        tf.variable(tf.tensor2d(state, [theta.shape[0], state.length / theta.shape[0]]), false),
      )
      memories.set(theta, memory)
    },
    dispose() {
      for (const memory of memories.values()) memory.dispose()
      memories.clear()
    },
  }
}

/** A loss `[runs]` and its gradient for each of `who`; null where it does not depend on it. */
export function gradientsOf(tf: TF, who: readonly Trainable[], loss: () => Tensor1D) {
  // The engine's own call, because tf.variableGrads insists on a scalar: the loss stays one number
  // per run, and a gradient of ones sums it over the runs.
  const { value, grads } = tf.engine().gradients(
    loss,
    who.map(({ theta }) => theta),
    undefined,
    true,
  ) as { value: Tensor1D; grads: (Tensor2D | null)[] }
  return { loss: value, gradients: grads }
}
