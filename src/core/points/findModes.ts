import type { Component, Mixture } from '../gaussian/mixture.ts'
import { principalAxes } from '../gaussian/principalAxes.ts'
import { clusters } from './clusters.ts'

const starts = 8
const rounds = 40

/** A Gaussian by its covariance [xx xy; xy yy]; on the line xy and yy are 0. */
interface Gaussian {
  readonly weight: number
  readonly x: number
  readonly y: number
  readonly xx: number
  readonly xy: number
  readonly yy: number
}

/**
 * The k Gaussians that stand best for a mixture of round kernels: expectation maximisation over the
 * kernels in place of points (Vasconcelos & Lippman, NIPS 1998), from the best of several clusterings. The
 * same kernels give the same modes, from left to right; fewer than k where there are fewer kernels.
 */
export function findModes(kernels: Mixture, k: number): Mixture {
  let best = clusters(kernels, k, 0)
  for (let start = 1; start < starts; start++) {
    const next = clusters(kernels, k, start)
    if (next.cost < best.cost) best = next
  }
  // What k-means found, as shares of 0 and 1.
  const shares = Array.from({ length: k }, (_, j) =>
    Float64Array.from(best.nearest, (own) => (own === j ? 1 : 0)),
  )
  let modes = maximise(kernels, shares)
  for (let i = 0; i < rounds; i++) modes = maximise(kernels, responsibilities(kernels, modes))
  return modes.map(component).sort((a, b) => a.mean[0] - b.mean[0])
}

const component = ({ weight, x, y, xx, xy, yy }: Gaussian): Component =>
  yy === 0
    ? { weight, mean: [x, y], sd: [Math.sqrt(xx), 0], angle: 0 }
    : { weight, mean: [x, y], ...principalAxes(xx, xy, yy) }

/** Moments of each mode's share of the kernels, whose own spread counts. A mode without any falls away. */
function maximise(kernels: Mixture, shares: readonly Float64Array[]): Gaussian[] {
  return shares.flatMap((share) => {
    let [weight, x, y, xx, xy, yy] = [0, 0, 0, 0, 0, 0]
    for (const [i, kernel] of kernels.entries()) {
      const w = share[i] * kernel.weight
      weight += w
      x += w * kernel.mean[0]
      y += w * kernel.mean[1]
    }
    if (weight < 1e-9) return []
    x /= weight
    y /= weight
    for (const [i, { weight: all, mean, sd }] of kernels.entries()) {
      const w = (share[i] * all) / weight
      const [dx, dy] = [mean[0] - x, mean[1] - y]
      xx += w * (sd[0] ** 2 + dx * dx)
      xy += w * dx * dy
      yy += w * (sd[1] ** 2 + dy * dy)
    }
    return [{ weight, x, y, xx, xy, yy }]
  })
}

/**
 * r_ij ∝ w_j exp E log N(x; m_j, Σ_j) for x from kernel i, where
 * E log N = log N(m_i; m_j, Σ_j) − tr(Σ_j⁻¹) s_i² / 2.
 */
function responsibilities(kernels: Mixture, modes: readonly Gaussian[]): Float64Array[] {
  const shares = modes.map(() => new Float64Array(kernels.length))
  const forms = modes.map(({ weight, xx, xy, yy }) => {
    if (yy === 0) return { a: 1 / xx, b: 0, c: 0, scale: Math.log(weight) - Math.log(xx) / 2 }
    const determinant = xx * yy - xy * xy
    return {
      a: yy / determinant,
      b: -xy / determinant,
      c: xx / determinant,
      scale: Math.log(weight) - Math.log(determinant) / 2,
    }
  })
  for (const [i, { mean, sd }] of kernels.entries()) {
    let top = Number.NEGATIVE_INFINITY
    for (const [j, { a, b, c, scale }] of forms.entries()) {
      const [dx, dy] = [mean[0] - modes[j].x, mean[1] - modes[j].y]
      const form = a * (dx * dx + sd[0] ** 2) + 2 * b * dx * dy + c * (dy * dy + sd[1] ** 2)
      shares[j][i] = scale - form / 2
      top = Math.max(top, shares[j][i])
    }
    let total = 0
    for (const share of shares) {
      share[i] = Math.exp(share[i] - top)
      total += share[i]
    }
    for (const share of shares) share[i] /= total
  }
  return shares
}
