/**
 * One Gaussian by free numbers θ: (μ, log σ) on the line, and (μx, μy, log a, b, log c) on the plane
 * with covariance L Lᵀ, L = [a 0; b c]. Every θ is a Gaussian.
 */
import type { Component, Moments } from './mixture.ts'

export type Theta = readonly number[]

/** 1 on the line, 2 on the plane. */
export const dimensionOf = (theta: Theta): 1 | 2 => (theta.length === 2 ? 1 : 2)

/** The Gaussian with these moments. */
export function thetaOf({ mean, covariance: [xx, xy, yy] }: Moments, dim: 1 | 2): Theta {
  if (dim === 1) return [mean[0], Math.log(xx) / 2]
  const a = Math.sqrt(xx)
  const b = xy / a
  return [mean[0], mean[1], Math.log(a), b, Math.log(yy - b * b) / 2]
}

export function momentsOf(theta: Theta): Moments {
  if (theta.length === 2) {
    return { mean: [theta[0], 0], covariance: [Math.exp(2 * theta[1]), 0, 0] }
  }
  const [x, y, logA, b, logC] = theta
  const a = Math.exp(logA)
  return { mean: [x, y], covariance: [a * a, a * b, b * b + Math.exp(2 * logC)] }
}

/** The Gaussian as a mixture's only component: sds along its principal axes, the longer first. */
export function gaussianOf(theta: Theta): Component {
  const { mean, covariance } = momentsOf(theta)
  const [xx, xy, yy] = covariance
  if (theta.length === 2) return { weight: 1, mean, sd: [Math.sqrt(xx), 0], angle: 0 }
  const middle = (xx + yy) / 2
  const spread = Math.hypot((xx - yy) / 2, xy)
  // The product of the eigenvalues is the determinant, which is a²c² without cancellation.
  const determinant = Math.exp(2 * (theta[2] + theta[4]))
  return {
    weight: 1,
    mean,
    sd: [Math.sqrt(middle + spread), Math.sqrt(determinant / (middle + spread))],
    angle: Math.atan2(2 * xy, xx - yy) / 2,
  }
}

/**
 * The reciprocals of the Fisher information's diagonal: the squared lengths over which log q changes
 * by about one, so the natural scale of a step.
 */
export function stepScale(theta: Theta): number[] {
  if (theta.length === 2) return [Math.exp(2 * theta[1]), 1 / 2]
  const [, , logA, b, logC] = theta
  const lean = (b * Math.exp(-logC)) ** 2
  const cc = Math.exp(2 * logC)
  return [Math.exp(2 * logA) / (1 + lean), cc, 1 / (2 + lean), cc, 1 / 2]
}

const LOG_2PI = Math.log(2 * Math.PI)

/** log q as a function of the point. */
export function logGaussianAt(theta: Theta): (x: number, y: number) => number {
  if (theta.length === 2) {
    const precision = Math.exp(-theta[1])
    const constant = -theta[1] - LOG_2PI / 2
    return (x) => {
      const z = (x - theta[0]) * precision
      return constant - (z * z) / 2
    }
  }
  const [mx, my, logA, b, logC] = theta
  const [inverseA, inverseC] = [Math.exp(-logA), Math.exp(-logC)]
  const constant = -logA - logC - LOG_2PI
  return (x, y) => {
    const z = (x - mx) * inverseA
    const w = (y - my - b * z) * inverseC
    return constant - (z * z + w * w) / 2
  }
}

/** Writes weight · ∂log q(x)/∂θ into `out` from place 1 on. */
export function scoreAt(
  theta: Theta,
): (x: number, y: number, weight: number, out: Float64Array) => void {
  if (theta.length === 2) {
    const precision = Math.exp(-theta[1])
    return (x, _, weight, out) => {
      const z = (x - theta[0]) * precision
      out[1] = weight * z * precision
      out[2] = weight * (z * z - 1)
    }
  }
  const [mx, my, logA, b, logC] = theta
  const [inverseA, inverseC] = [Math.exp(-logA), Math.exp(-logC)]
  return (x, y, weight, out) => {
    const z = (x - mx) * inverseA
    const w = (y - my - b * z) * inverseC
    const [u, v] = [(z - b * inverseC * w) * inverseA, w * inverseC]
    out[1] = weight * u
    out[2] = weight * v
    out[3] = weight * (u * z * Math.exp(logA) - 1)
    out[4] = weight * v * z
    out[5] = weight * (w * w - 1)
  }
}
