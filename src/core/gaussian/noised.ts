/**
 * What flow matching and diffusion would learn of a Gaussian mixture p, in closed form: scaled and with
 * noise it is a mixture again, of the same axes.
 */
import { type Component, logComponent, type Mixture } from './mixture.ts'

/** The law of scale·x + sd·ε with x ~ p and ε ~ N(0, I). */
export const noised = (p: Mixture, scale: number, sd: number): Mixture =>
  p.map((component) => ({
    ...component,
    mean: [scale * component.mean[0], scale * component.mean[1]],
    sd: [
      Math.hypot(scale * component.sd[0], sd),
      component.sd[1] === 0 ? 0 : Math.hypot(scale * component.sd[1], sd),
    ],
  }))

/** Σ_k γ_k f_k at (x, y), with the shares γ_k of the components of a mixture there. */
function expected(
  mixture: Mixture,
  x: number,
  y: number,
  of: (k: number) => readonly [number, number],
): [number, number] {
  const logs = mixture.map((one) => Math.log(one.weight) + logComponent(one, x, y))
  const top = Math.max(...logs)
  const sum: [number, number] = [0, 0]
  let total = 0
  for (const [k, log] of logs.entries()) {
    const share = Math.exp(log - top)
    const [u, v] = of(k)
    total += share
    sum[0] += share * u
    sum[1] += share * v
  }
  return [sum[0] / total, sum[1] / total]
}

/** A diagonal matrix in the axes of a component, times (x, y) less its mean. */
function alongAxes(
  { mean, angle }: Component,
  x: number,
  y: number,
  diagonal: readonly [number, number],
): [number, number] {
  const [dx, dy] = [x - mean[0], y - mean[1]]
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const a = diagonal[0] * (dx * cos + dy * sin)
  const b = diagonal[1] * (dy * cos - dx * sin)
  return [a * cos - b * sin, a * sin + b * cos]
}

/**
 * The velocity that flow matching regresses on, x_t = (1 − t) x₀ + t x₁ with x₀ ~ N(0, I), x₁ ~ p:
 *
 *   E[x₁ − x₀ | x_t = x] = Σ γ_k [μ_k + (tΣ_k − (1 − t) I) S_k⁻¹ (x − tμ_k)],  S_k = t²Σ_k + (1 − t)² I
 *
 * (theory.md §5.7). On the line the second number is 0.
 */
export function flowVelocity(p: Mixture, x: number, y: number, t: number): [number, number] {
  const then = noised(p, t, 1 - t)
  return expected(then, x, y, (k) => {
    const slope = (axis: 0 | 1) =>
      then[k].sd[axis] === 0 ? 0 : (t * p[k].sd[axis] ** 2 - (1 - t)) / then[k].sd[axis] ** 2
    const [u, v] = alongAxes(then[k], x, y, [slope(0), slope(1)])
    return [p[k].mean[0] + u, p[k].mean[1] + v]
  })
}

/** ∇ log of the density of scale·x + sd·ε: Σ γ_k S_k⁻¹ (m_k − x). On the line the second is 0. */
export function noisedScore(
  p: Mixture,
  x: number,
  y: number,
  scale: number,
  sd: number,
): [number, number] {
  const then = noised(p, scale, sd)
  return expected(then, x, y, (k) => {
    const inverse = (axis: 0 | 1) => (then[k].sd[axis] === 0 ? 0 : -1 / then[k].sd[axis] ** 2)
    return alongAxes(then[k], x, y, [inverse(0), inverse(1)])
  })
}
