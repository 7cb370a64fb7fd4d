import type { Activation } from '../../core/settings/experiment.ts'
import type { Trainable } from '../../objectives/network.ts'
import type { Tensor, Tensor2D, Tensor3D } from '../../objectives/objective.ts'
import { gradientNorm2 } from './gradientNorm.ts'
import { mlp } from './mlp.ts'
import { createOptimiser } from './optimiser.ts'
import { type Case, noise, randomTheta, tf } from './testing.ts'

interface Options {
  readonly activation?: Activation
  /** γ of R1. */
  readonly penalty?: number
}

/** A small non-saturating GAN on fresh noise; returns both players' θ. */
export async function trainGan(
  steps: number,
  { activation = 'leakyRelu', penalty = 0 }: Options = {},
): Promise<Float32Array[]> {
  const generator: Case = { sizes: [2, 16, 16, 2], activation, runs: 2, rows: 32 }
  const critic: Case = { ...generator, sizes: [2, 16, 16, 1] }
  const player = (name: string, network: Case, seed: number): Trainable => ({
    name,
    theta: tf.tidy(() => tf.variable(randomTheta(network, seed))) as Trainable['theta'],
  })
  const [g, d] = [player('generator', generator, 1), player('critic', critic, 9)]
  const optimiser = createOptimiser(tf, 'adam', { beta1: 0.5 })
  const generate = (z: Tensor3D) => mlp(tf, z, g.theta, generator)
  const score = (x: Tensor3D) => mlp(tf, x, d.theta, critic)
  const descend = (who: Trainable, loss: () => Tensor): void => {
    const { grads } = tf.engine().gradients(loss, [who.theta])
    optimiser.apply(who, grads[0] as Tensor2D, 1e-3)
  }
  for (let step = 0; step < steps; step++) {
    tf.tidy(() => {
      const z = noise('z', [2, 32, 2], step)
      const x = tf.add(noise('x', [2, 32, 2], step), 1) as Tensor3D
      const fake = generate(z)
      descend(d, () => {
        const loss = tf.add(softplus(tf.neg(score(x))), softplus(score(fake)))
        if (penalty === 0) return loss
        const slopes = gradientNorm2(tf, x, d.theta, critic)
        return tf.add(loss, tf.mul(tf.sum(tf.mean(slopes, 1)), penalty / 2))
      })
      descend(g, () => softplus(tf.neg(score(generate(z)))))
    })
  }
  const result = await Promise.all([g, d].map(({ theta }) => theta.data<'float32'>()))
  optimiser.dispose()
  for (const { theta } of [g, d]) theta.dispose()
  return result.map((values) => Float32Array.from(values))
}

const softplus = (x: Tensor): Tensor => tf.sum(tf.mean(tf.softplus(x), [1, 2]))
