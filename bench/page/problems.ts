import type { Tensor, Tensor3D } from '../../src/objectives/objective.ts'
import { noise, type Problem } from './problem.ts'
import { fgm, flowMatching, iwae, wganGp } from './relatives.ts'

/** Non-saturating GAN (Goodfellow et al. 2014): critic steps and one generator step. */
const gan: Problem = (tf, create, size) => {
  const { data, latent, hidden, criticSteps } = size
  const generator = create([latent, ...hidden, data], 'generator', size)
  const critic = create([data, ...hidden, 1], 'critic', size)
  const [x, z] = [noise(tf, 'x', size, data), noise(tf, 'z', size, latent)]
  const score = (points: Tensor3D) => critic.apply(points)
  const mean = (values: Tensor) => tf.mean(values, [1, 2])
  return () => {
    for (let k = 0; k < criticSteps; k++) {
      const fake = generator.apply(z)
      critic.descend([], () =>
        tf.add(mean(tf.softplus(tf.neg(score(x)))), mean(tf.softplus(score(fake)))),
      )
    }
    return generator.descend([], () => mean(tf.softplus(tf.neg(score(generator.apply(z))))))
  }
}

/** Gaussian VAE (Kingma & Welling 2014): one step of encoder and decoder on the negative ELBO. */
const vae: Problem = (tf, create, size) => {
  const { data, latent, hidden } = size
  const encoder = create([data, ...hidden, 2 * latent], 'encoder', size)
  const decoder = create([latent, ...hidden, data], 'decoder', size)
  const [x, noiseZ] = [noise(tf, 'x', size, data), noise(tf, 'z', size, latent)]
  return () =>
    encoder.descend([decoder], () => {
      const [mean, logVariance] = tf.split(encoder.apply(x), 2, 2)
      const z = tf.add(mean, tf.mul(tf.exp(tf.mul(logVariance, 0.5)), noiseZ)) as Tensor3D
      const error = tf.sum(tf.squaredDifference(decoder.apply(z), x), 2)
      const kl = tf.sum(
        tf.sub(tf.add(tf.exp(logVariance), tf.square(mean)), tf.add(logVariance, 1)),
        2,
      )
      return tf.mul(tf.mean(tf.add(error, kl), 1), 0.5)
    })
}

export const problems = { gan, vae, wgangp: wganGp, iwae, fgm, flow: flowMatching }
