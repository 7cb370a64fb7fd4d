/**
 * One Gaussian by free numbers θ: (μ, log σ) on the line, and (μx, μy, log a, b, log c) on the plane
 * with covariance L Lᵀ, L = [a 0; b c]. Every θ is a Gaussian.
 */
import type { Component, Moments } from './mixture.ts'
import type { Nodes } from './quadrature.ts'

export type Theta = readonly number[]

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
export function componentOf(theta: Theta): Component {
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
 * The diagonal of the inverse Fisher information: the squared lengths over which log q changes by
 * about one, so the natural scale of a step.
 */
export function stepScale(theta: Theta): number[] {
  const [xx, , yy] = momentsOf(theta).covariance
  if (theta.length === 2) return [xx, 0.5]
  return [xx, yy, 0.5, Math.exp(2 * theta[4]), 0.5]
}

const LOG_2PI = Math.log(2 * Math.PI)

/** log q at the nodes. */
export function logGaussian(theta: Theta, { points }: Nodes, out: Float64Array): void {
  if (theta.length === 2) {
    const precision = Math.exp(-theta[1])
    const constant = -theta[1] - LOG_2PI / 2
    for (let i = 0; i < out.length; i++) {
      const z = (points[2 * i] - theta[0]) * precision
      out[i] = constant - (z * z) / 2
    }
    return
  }
  const [mx, my, logA, b, logC] = theta
  const [inverseA, inverseC] = [Math.exp(-logA), Math.exp(-logC)]
  const constant = -logA - logC - LOG_2PI
  for (let i = 0; i < out.length; i++) {
    const z = (points[2 * i] - mx) * inverseA
    const w = (points[2 * i + 1] - my - b * z) * inverseC
    out[i] = constant - (z * z + w * w) / 2
  }
}

/** Σ wᵢ ∂log q(xᵢ)/∂θ. */
export function scoreSum(theta: Theta, { points }: Nodes, weights: Float64Array): number[] {
  let [total, one, two, both, first, second] = [0, 0, 0, 0, 0, 0]
  if (theta.length === 2) {
    const precision = Math.exp(-theta[1])
    for (let i = 0; i < weights.length; i++) {
      const z = (points[2 * i] - theta[0]) * precision
      total += weights[i]
      first += weights[i] * z
      one += weights[i] * z * z
    }
    return [first * precision, one - total]
  }
  const [mx, my, logA, b, logC] = theta
  const [inverseA, inverseC] = [Math.exp(-logA), Math.exp(-logC)]
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]
    if (weight === 0) continue
    const z = (points[2 * i] - mx) * inverseA
    const w = (points[2 * i + 1] - my - b * z) * inverseC
    total += weight
    first += weight * z
    second += weight * w
    one += weight * z * z
    two += weight * w * w
    both += weight * z * w
  }
  // With u = L⁻ᵀ(z, w): ∂log q/∂m = u and ∂log q/∂L = u(z, w)ᵀ − diag(1/a, 1/c), lower part.
  const slope = b * inverseC
  return [
    (first - slope * second) * inverseA,
    second * inverseC,
    one - slope * both - total,
    both * inverseC,
    two - total,
  ]
}
