/** Distributions with independent coordinates, one for each point. */
import type { Noise } from './batch.ts'
import type { Tensor, Tensor2D, Tensor3D } from './objective.ts'

export interface Distribution {
  /** One draw for each point, `[runs, n, dim]`, from the noise of this name. */
  sample(noise: Noise, name: string): Tensor3D
  /** log of the density, or of the probability, at x, `[runs, n]`. */
  log(x: Tensor3D): Tensor2D
}

/** One that knows how far it is from others of its kind. */
export interface Comparable<Other> extends Distribution {
  /** KL(this ‖ other) in nats, in closed form, `[runs, n]`. */
  klTo(other: Other): Tensor2D
}

/** Parameters of N(μ, diag σ²); null stands for 0. */
interface Moments {
  readonly mean: Tensor | null
  readonly logSd: Tensor | null
}

const LOG_2PI = Math.log(2 * Math.PI)

/** (x − μ)/σ */
function standardised(x: Tensor, { mean, logSd }: Moments): Tensor {
  const centred = mean ? x.sub(mean) : x
  return logSd ? centred.mul(logSd.neg().exp()) : centred
}

/** Σ −½((x − μ)/σ)² − log σ − ½ log 2π over the coordinates. */
function logNormal(x: Tensor3D, moments: Moments): Tensor2D {
  const quadratic = standardised(x, moments).square().mul(-0.5)
  const terms = moments.logSd ? quadratic.sub(moments.logSd) : quadratic
  return terms.sum(2).sub((x.shape[2] * LOG_2PI) / 2)
}

/** N(0, I). */
export const standardNormal = (dim: number): Distribution & Moments => ({
  mean: null,
  logSd: null,
  sample: (noise, name) => noise.normal(name, dim),
  log: (x) => logNormal(x, { mean: null, logSd: null }),
})

/**
 * N(μ, diag σ²), reparametrised: a sample is μ + σz with z ~ N(0, I).
 *
 *   KL = ½ Σ ((μ − μ′)/σ′)² + (σ/σ′)² − 2 log(σ/σ′) − 1
 *
 * @param mean `[runs, n, dim]`
 * @param logSd log σ, which broadcasts against the mean
 */
export const normal = (
  mean: Tensor,
  logSd: Tensor,
): Comparable<Moments> & { readonly mean: Tensor; readonly logSd: Tensor } => ({
  mean,
  logSd,
  sample: (noise, name) => mean.add(logSd.exp().mul(noise.normal(name, mean.shape[2]!))),
  log: (x) => logNormal(x, { mean, logSd }),
  klTo(other) {
    const logRatio = other.logSd ? logSd.sub(other.logSd) : logSd
    const terms = standardised(mean, other).square().add(logRatio.mul(2).exp())
    return terms.sub(logRatio.mul(2)).sum(2).sub(mean.shape[2]!).mul(0.5)
  },
})

/** A distribution on [0, 1] that is told by logits, and its mean. */
interface Inked {
  readonly logits: Tensor3D
  readonly mean: Tensor3D
}

/**
 * Independent bits, of which each is 1 with probability σ(l).
 *
 *   KL = Σ σ(l)(l − l′) − log(1 + eˡ) + log(1 + eˡ′)
 *
 * @param logits l, `[runs, n, dim]`
 */
export const bernoulli = (logits: Tensor3D): Comparable<{ readonly logits: Tensor3D }> & Inked => ({
  logits,
  get mean() {
    return logits.sigmoid()
  },
  sample: (noise, name) =>
    logits.sigmoid().greater(noise.uniform(name, logits.shape[2])).cast('float32'),
  log: (x) => x.mul(logits).sub(logits.softplus()).sum(2),
  klTo: (other) =>
    logits
      .sigmoid()
      .mul(logits.sub(other.logits))
      .sub(logits.softplus())
      .add(other.logits.softplus())
      .sum(2),
})

/**
 * One class of many, one-hot, with probabilities softmax(l). A sample is where l + G is largest, with
 * Gumbel noise G = −log(−log u) (Gumbel 1954).
 * @param logits l, `[runs, n, classes]`
 */
export const categorical = (
  logits: Tensor3D,
): Comparable<{ readonly logProbability: Tensor }> & { readonly logProbability: Tensor } => {
  const logProbability = logits.sub(logits.logSumExp(2, true))
  return {
    logProbability,
    sample(noise, name) {
      const gumbel = noise.uniform(name, logits.shape[2]).log().neg().log().neg()
      const score = logits.add(gumbel)
      return score.equal(score.max(2, true)).cast('float32')
    },
    log: (x) => x.mul(logProbability).sum(2),
    klTo: (other) => logProbability.exp().mul(logProbability.sub(other.logProbability)).sum(2),
  }
}
