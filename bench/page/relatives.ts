import type { Tensor, Tensor3D, TF } from '../../src/objectives/objective.ts'
import { noise, type Problem } from './problem.ts'

/** WGAN with a gradient penalty (Gulrajani et al. 2017): critic steps and one generator step. */
export const wganGp: Problem = (tf, create, size) => {
  const { data, latent, hidden, criticSteps } = size
  const generator = create([latent, ...hidden, data], 'generator', size)
  const critic = create([data, ...hidden, 1], 'critic', size)
  const [x, z] = [noise(tf, 'x', size, data), noise(tf, 'z', size, latent)]
  const u = tf.sigmoid(noise(tf, 'u', size, 1))
  const score = (points: Tensor3D) => tf.mean(critic.apply(points), [1, 2])
  return () => {
    for (let k = 0; k < criticSteps; k++) {
      const fake = generator.apply(z)
      const between = tf.add(tf.mul(u, x), tf.mul(tf.sub(1, u), fake)) as Tensor3D
      critic.descend([], () => {
        const slope = tf.sqrt(tf.add(critic.gradientNorm2(between), 1e-12))
        const penalty = tf.mean(tf.square(tf.sub(slope, 1)), 1)
        return tf.add(tf.sub(score(fake), score(x)), tf.mul(penalty, 0.1))
      })
    }
    return generator.descend([], () => tf.neg(score(generator.apply(z))))
  }
}

/** log N(x; mean, e^{2 logSd}), `[runs, n]` */
const logNormal = (tf: TF, x: Tensor, mean: Tensor, logSd: Tensor): Tensor => {
  const z = tf.div(tf.sub(x, mean), tf.exp(logSd))
  const terms = tf.add(tf.add(tf.mul(tf.square(z), 0.5), logSd), Math.log(2 * Math.PI) / 2)
  return tf.neg(tf.sum(tf.mul(terms, tf.onesLike(x)), 2))
}

/** A Gaussian latent-variable model: log q(z) + log q(x|z) − log e(z|x), at a code drawn by noise. */
function latentModel(...[tf, create, size]: Parameters<Problem>) {
  const { data, latent, hidden } = size
  const encoder = create([data, ...hidden, 2 * latent], 'encoder', size)
  const decoder = create([latent, ...hidden, data], 'decoder', size)
  const logNoise = Math.log(0.3)
  const logWeight = (x: Tensor3D, z: Tensor3D): Tensor => {
    const [mean, logSd] = tf.split(encoder.apply(x), 2, 2)
    const zero = tf.scalar(0)
    const joint = tf.add(
      logNormal(tf, z, zero, zero),
      logNormal(tf, x, decoder.apply(z), tf.scalar(logNoise)),
    )
    return tf.sub(joint, logNormal(tf, z, mean, logSd))
  }
  const infer = (x: Tensor3D, epsilon: Tensor3D): Tensor3D => {
    const [mean, logSd] = tf.split(encoder.apply(x), 2, 2)
    return tf.add(mean, tf.mul(tf.exp(logSd), epsilon)) as Tensor3D
  }
  const generate = (z: Tensor3D, epsilon: Tensor3D) =>
    tf.add(decoder.apply(z), tf.mul(epsilon, Math.exp(logNoise))) as Tensor3D
  return { encoder, decoder, logWeight, infer, generate }
}

/** IWAE with five codes a point (Burda et al. 2016). */
export const iwae: Problem = (tf, create, size) => {
  const k = 5
  const several = { ...size, batch: k * size.batch }
  const { encoder, decoder, logWeight, infer } = latentModel(tf, create, size)
  const [x, epsilon] = [noise(tf, 'x', several, size.data), noise(tf, 'e', several, size.latent)]
  return () =>
    encoder.descend([decoder], () => {
      const weights = tf.reshape(logWeight(x, infer(x, epsilon)), [size.runs, size.batch, k])
      return tf.neg(tf.mean(tf.sub(tf.logSumExp(weights, 2), Math.log(k)), 1))
    })
}

/** f-GM with reverse KL: generator and inference network beside a Gaussian mixture d(x). */
export const fgm: Problem = (tf, create, size) => {
  const { data, latent, runs } = size
  const components = 48
  const { encoder, decoder, logWeight, infer, generate } = latentModel(tf, create, size)
  // Free numbers: what a layer gives for a 1.
  const density = create([1, (data + 2) * components], 'density', size)
  const one = tf.ones([runs, 1, 1]) as Tensor3D
  const logDensity = (x: Tensor3D): Tensor => {
    const table = tf.reshape(density.apply(one), [runs, data + 2, components])
    const [mean, logSd, logit] = tf.split(table, [data, 1, 1], 1)
    const precision = tf.exp(tf.mul(logSd, -2))
    const weight = tf.sub(logit, tf.logSumExp(logit, 2, true))
    const norm = tf.add(tf.mul(logSd, data), (data * Math.log(2 * Math.PI)) / 2)
    const square = tf.mul(tf.mul(tf.sum(tf.square(mean), 1, true), precision), 0.5)
    const constant = tf.sub(tf.sub(weight, norm), square)
    const coefficients = tf.concat([tf.mul(precision, -0.5), tf.mul(mean, precision), constant], 1)
    const features = tf.concat(
      [tf.sum(tf.square(x), 2, true), x, tf.onesLike(tf.slice(x, [0, 0, 0], [-1, -1, 1]))],
      2,
    )
    return tf.logSumExp(tf.matMul(features, coefficients), 2)
  }
  const [x, z] = [noise(tf, 'x', size, data), noise(tf, 'z', size, latent)]
  const [epsilon, ofDecoder] = [noise(tf, 'e', size, latent), noise(tf, 'd', size, data)]
  const logRatio = (at: Tensor3D, code: Tensor3D) =>
    tf.clipByValue(tf.sub(logDensity(at), logWeight(at, code)), -15, 15)
  return () => {
    density.descend([], () => tf.neg(tf.mean(logDensity(x), 1)))
    return encoder.descend([decoder], () => {
      const onData = tf.neg(tf.exp(tf.neg(logRatio(x, infer(x, epsilon)))))
      const onModel = tf.sub(logRatio(generate(z, ofDecoder), z), 1)
      return tf.sub(tf.mean(onData, 1), tf.mean(onModel, 1))
    })
  }
}

/** Flow matching on straight paths (Lipman et al. 2023). */
export const flowMatching: Problem = (tf, create, size) => {
  const { data, hidden } = size
  const velocity = create([data + 1, ...hidden, data], 'velocity', size)
  const [x, start] = [noise(tf, 'x', size, data), noise(tf, 's', size, data)]
  const t = tf.sigmoid(noise(tf, 't', size, 1))
  return () => {
    const between = tf.add(tf.mul(tf.sub(1, t), start), tf.mul(t, x))
    const seen = tf.concat([between, tf.sub(tf.mul(t, 2), 1)], 2) as Tensor3D
    return velocity.descend([], () =>
      tf.mean(tf.sum(tf.squaredDifference(velocity.apply(seen), tf.sub(x, start)), 2), 1),
    )
  }
}
