/**
 * Both sides of Hu et al. 2018 (arXiv 1706.00550), lemma 1, for a q_θ that is one Gaussian and a critic
 * D = σ(v) that is held: at the current θ₀
 *
 *   ∇_θ −½ E_q log D  =  ∇_θ ½ KL(q_θ ‖ q^r) − JSD(q_θ, p),   q^r ∝ D · ½(p + q_θ₀), held
 *
 * They are computed in two ways that share nothing but D: the left one along the slope of log D, as a
 * generator is trained; the right one as differences of the two divergences.
 */
import { logComponent } from '../gaussian/mixture.ts'
import { gaussianOf, type Nodes, type Theta } from './nodes.ts'
import { logSigmoid } from './reversed.ts'

/**
 * −½ E_z[∇ₓ log D(x) ∂x/∂θ] with x = μ + Lz.
 * @param slope ∇ₓ log D at the nodes, `[n, dim]`
 */
export function descended({ dim, z, share }: Nodes, slope: ArrayLike<number>): number[] {
  const sum = Array<number>(dim === 1 ? 2 : 5).fill(0)
  for (const [i, weight] of share.entries()) {
    const half = -weight / 2
    if (dim === 1) {
      sum[0] += half * slope[i]
      sum[1] += half * slope[i] * z[i]
      continue
    }
    const [u, v] = [half * slope[2 * i], half * slope[2 * i + 1]]
    sum[0] += u
    sum[1] += v
    sum[2] += u * z[2 * i]
    sum[3] += v * z[2 * i]
    sum[4] += v * z[2 * i + 1]
  }
  return sum
}

/** Of an sd: small beside what the densities change over, large beside rounding. */
const NUDGE = 1e-4

/**
 * ∇_θ ½ KL(q_θ ‖ q^r) − JSD(q_θ, p), by central differences of the two divergences. What normalises q^r
 * does not depend on θ, and is left out; so is p where q is not, which adds the same to every JSD.
 * @param v log odds of the critic at the nodes around θ₀
 * @param logP log p there
 */
export function explained(
  nodes: Nodes,
  theta: Theta,
  v: ArrayLike<number>,
  logP: ArrayLike<number>,
): number[] {
  const { x, dim, volume, share, sd } = nodes
  const logQ = (at: Theta): Float64Array => {
    const gaussian = gaussianOf(at)
    return Float64Array.from(share, (_, i) =>
      logComponent(gaussian, x[dim * i], dim === 2 ? x[2 * i + 1] : 0),
    )
  }
  const before = logQ(theta)
  const logPull = Float64Array.from(share, (_, i) => logSigmoid(v[i]) + half(before[i], logP[i]))
  const value = (at: Theta): number => {
    const now = logQ(at)
    let kl = 0
    let jsd = 0
    for (let i = 0; i < now.length; i++) {
      const [q, p] = [Math.exp(now[i]), Math.exp(logP[i])]
      const middle = half(now[i], logP[i])
      kl += q * (now[i] - logPull[i])
      // Where p is 0 its logarithm is −∞, and p log p is 0.
      jsd += (q * (now[i] - middle) + (p > 0 ? p * (logP[i] - middle) : 0)) / 2
    }
    return (kl / 2 - jsd) * volume
  }
  const nudge = NUDGE * sd
  return theta.map((_, k) => {
    const moved = (by: number) => value(theta.map((one, j) => (j === k ? one + by : one)))
    return (moved(nudge) - moved(-nudge)) / (2 * nudge)
  })
}

/** log ½(eᵃ + eᵇ) */
const half = (a: number, b: number): number =>
  Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b))) - Math.LN2

/** What the left side is for a single sample, root mean square: near an optimum only their mean vanishes. */
export function ofSamples({ dim, z, share }: Nodes, slope: ArrayLike<number>): number {
  let sum = 0
  for (const [i, weight] of share.entries()) {
    // Squares of ½ s ∂x/∂θ: for μ once, and for each entry of L by its z.
    const squares =
      dim === 1
        ? slope[i] ** 2 * (1 + z[i] ** 2)
        : slope[2 * i] ** 2 * (1 + z[2 * i] ** 2) +
          slope[2 * i + 1] ** 2 * (1 + z[2 * i] ** 2 + z[2 * i + 1] ** 2)
    sum += (weight * squares) / 4
  }
  return Math.sqrt(sum)
}

/** |one − other| */
export const apart = (one: readonly number[], other: readonly number[]): number =>
  Math.hypot(...one.map((value, i) => value - other[i]))
