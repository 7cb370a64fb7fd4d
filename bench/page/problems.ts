import { normals, stream } from '../../src/core/random.ts'
import type { Tensor, Tensor3D, TF } from '../../src/objectives/objective.ts'
import type { CreatePlayer } from './task.ts'

/** A network and its optimiser, in the manner of one engine. */
export interface Player {
  /** `[1, n, in] → [1, n, out]` */
  apply(x: Tensor3D): Tensor3D
  /** One Adam step of several players on a scalar loss, which is returned. */
  descend(others: readonly Player[], loss: () => Tensor): Tensor
}

/** Sets up the networks; the result does one training step and returns the last loss. */
export type Problem = (tf: TF, create: CreatePlayer, batch: number, width: number) => () => Tensor

/** Non-saturating GAN (Goodfellow et al. 2014): one critic and one generator step. */
const gan: Problem = (tf, create, batch, width) => {
  const generator = create([2, width, width, 2], 'generator')
  const critic = create([2, width, width, 1], 'critic')
  const [x, z] = [noise(tf, 'x', batch), noise(tf, 'z', batch)]
  const score = (points: Tensor3D) => critic.apply(points)
  return () => {
    const fake = generator.apply(z)
    critic.descend([], () =>
      tf.add(tf.mean(tf.softplus(tf.neg(score(x)))), tf.mean(tf.softplus(score(fake)))),
    )
    return generator.descend([], () => tf.mean(tf.softplus(tf.neg(score(generator.apply(z))))))
  }
}

/** Gaussian VAE (Kingma & Welling 2014): one step of encoder and decoder on the negative ELBO. */
const vae: Problem = (tf, create, batch, width) => {
  const encoder = create([2, width, width, 4], 'encoder')
  const decoder = create([2, width, width, 2], 'decoder')
  const [x, noiseZ] = [noise(tf, 'x', batch), noise(tf, 'z', batch)]
  return () =>
    encoder.descend([decoder], () => {
      const [mean, logVariance] = tf.split(encoder.apply(x), 2, 2)
      const z = tf.add(mean, tf.mul(tf.exp(tf.mul(logVariance, 0.5)), noiseZ)) as Tensor3D
      const error = tf.sum(tf.squaredDifference(decoder.apply(z), x), 2)
      const kl = tf.sum(
        tf.sub(tf.add(tf.exp(logVariance), tf.square(mean)), tf.add(logVariance, 1)),
        2,
      )
      return tf.mul(tf.mean(tf.add(error, kl)), 0.5)
    })
}

export const problems = { gan, vae }

const noise = (tf: TF, name: string, batch: number): Tensor3D => {
  const key = { seed: 1, stream: stream(name), step: 0 }
  return tf.tensor3d(normals(new Float32Array(2 * batch), key), [1, batch, 2])
}
