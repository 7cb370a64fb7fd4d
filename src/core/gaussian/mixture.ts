/**
 * Gaussian mixtures on the plane or on the line: p(x) = Σ_k w_k N(x; m_k, Σ_k).
 * Most targets are one, shapes included, and so have an exact density.
 *
 * The line is the axis y = 0 of the plane: a component on it has a mean there and no second axis,
 * `sd[1] = 0`. Its density is per unit length, and its points are single numbers.
 */

import { line, type Plotted, plane } from '../space/space.ts'
import { principalAxes } from './principalAxes.ts'

export interface Component {
  /** Share of the mass; the weights of a mixture sum to 1. */
  readonly weight: number
  readonly mean: readonly [number, number]
  /** Standard deviations along the two principal axes; on the line the second is 0. */
  readonly sd: readonly [number, number]
  /** Angle of the first axis, in radians. */
  readonly angle: number
}

export type Mixture = readonly Component[]

/** A round component. */
export const round = (weight: number, x: number, y: number, sd: number): Component => ({
  weight,
  mean: [x, y],
  sd: [sd, sd],
  angle: 0,
})

/** A component on the line. */
export const onLine = (weight: number, x: number, sd: number): Component => ({
  weight,
  mean: [x, 0],
  sd: [sd, 0],
  angle: 0,
})

/** The line, or the plane. */
export const spaceOf = (mixture: Mixture): Plotted =>
  mixture.every(({ sd }) => sd[1] === 0) ? line : plane

/** 1 for a mixture on the line, 2 for one on the plane. */
export const dimension = (mixture: Mixture): 1 | 2 => spaceOf(mixture).dim

/** The same mixture with weights that sum to 1. */
export function normalise(mixture: Mixture): Mixture {
  const total = mixture.reduce((sum, component) => sum + component.weight, 0)
  return mixture.map((component) => ({ ...component, weight: component.weight / total }))
}

/** The mixture convolved with N(0, h² I), on the line along it. */
export const blur = (mixture: Mixture, h: number): Mixture =>
  mixture.map((component) => ({
    ...component,
    sd: [
      Math.hypot(component.sd[0], h),
      component.sd[1] === 0 ? 0 : Math.hypot(component.sd[1], h),
    ],
  }))

/** Squared Mahalanobis distance of (x, y) to a component. */
export function mahalanobis2({ mean, sd, angle }: Component, x: number, y: number): number {
  const dx = x - mean[0]
  const dy = y - mean[1]
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const a = (dx * cos + dy * sin) / sd[0]
  if (sd[1] === 0) return a * a
  const b = (dy * cos - dx * sin) / sd[1]
  return a * a + b * b
}

const LOG_2PI = Math.log(2 * Math.PI)

/** log N(x; m_k, Σ_k), in nats per unit area; on the line per unit length, whatever y is. */
export function logComponent(component: Component, x: number, y: number): number {
  const [first, second] = component.sd
  const scale =
    second === 0 ? LOG_2PI / 2 + Math.log(first) : LOG_2PI + Math.log(first) + Math.log(second)
  return -scale - mahalanobis2(component, x, y) / 2
}

/** log p(x), by log-sum-exp. A mixture with every weight zero has density zero. */
export function logDensity(mixture: Mixture, x: number, y: number): number {
  let max = Number.NEGATIVE_INFINITY
  let sum = 0
  for (const component of mixture) {
    if (component.weight === 0) continue
    const term = Math.log(component.weight) + logComponent(component, x, y)
    if (term > max) {
      sum = sum * Math.exp(max - term) + 1
      max = term
    } else {
      sum += Math.exp(term - max)
    }
  }
  return max + Math.log(sum)
}

/** l₁₁, l₂₁, l₂₂ of the Cholesky factor of a component's covariance; on the line sd, 0, 0. */
export function cholesky({ sd, angle }: Component): [number, number, number] {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const [a, b] = [sd[0] ** 2, sd[1] ** 2]
  const l11 = Math.sqrt(a * c * c + b * s * s)
  const l21 = ((a - b) * c * s) / l11
  // det Σ = sd₁² sd₂², without the cancellation of yy − l₂₁².
  return [l11, l21, (sd[0] * sd[1]) / l11]
}

/** The component with this mean and Cholesky factor. */
export function fromCholesky(
  weight: number,
  mean: readonly [number, number],
  [l11, l21, l22]: readonly [number, number, number],
): Component {
  const { sd, angle } = principalAxes(l11 * l11, l11 * l21, l21 * l21 + l22 * l22)
  // By the determinant, without the cancellation of a difference.
  return { weight, mean, sd: [sd[0], (l11 * l22) / sd[0]], angle }
}

export interface Moments {
  readonly mean: readonly [number, number]
  /** Σxx, Σxy, Σyy. */
  readonly covariance: readonly [number, number, number]
}

/** Exact mean and covariance of the mixture. */
export function moments(mixture: Mixture): Moments {
  let mx = 0
  let my = 0
  for (const { weight, mean } of mixture) {
    mx += weight * mean[0]
    my += weight * mean[1]
  }
  let xx = 0
  let xy = 0
  let yy = 0
  for (const { weight, mean, sd, angle } of mixture) {
    const c = Math.cos(angle)
    const s = Math.sin(angle)
    const [a, b] = [sd[0] ** 2, sd[1] ** 2]
    xx += weight * (a * c * c + b * s * s + (mean[0] - mx) ** 2)
    xy += weight * ((a - b) * c * s + (mean[0] - mx) * (mean[1] - my))
    yy += weight * (a * s * s + b * c * c + (mean[1] - my) ** 2)
  }
  return { mean: [mx, my], covariance: [xx, xy, yy] }
}
