import { expect, test } from 'vitest'
import { numbers } from '../../core/divergences/arithmetic.ts'
import { game } from '../../core/divergences/divergence.ts'
import { divergences } from '../../core/divergences/table.ts'
import { defaults } from '../../core/settings/params.ts'
import fgan from './fgan.ts'

const values = (divergence: keyof typeof divergences, form: 'bound' | 'head') => ({
  ...defaults(fgan.params),
  divergence,
  form,
})

const normal = (x: number, mean: number, sd: number) =>
  Math.exp(-(((x - mean) / sd) ** 2) / 2) / sd / Math.sqrt(2 * Math.PI)

/** ∫ over x by the trapezium rule, p = 0.7 N(−1.5, 1) + 0.3 N(1.5, 0.5²), q = N(μ, σ²). */
function integral(of: (p: number, q: number) => number, mu: number, sigma: number): number {
  const step = 1e-3
  let sum = 0
  for (let x = -12; x <= 12; x += step) {
    const p = 0.7 * normal(x, -1.5, 1) + 0.3 * normal(x, 1.5, 0.5)
    sum += step * of(p, normal(x, mu, sigma))
  }
  return sum
}

/** Length of the gradient in μ and log σ, by central differences. */
function slope(of: (p: number, q: number) => number, mu: number, sigma: number): number {
  const h = 1e-3
  const along = integral(of, mu + h, sigma) - integral(of, mu - h, sigma)
  const wider = integral(of, mu, sigma * Math.exp(h)) - integral(of, mu, sigma * Math.exp(-h))
  return Math.hypot(along, wider) / (2 * h)
}

const tv = (p: number, q: number) => Math.abs(p - q) / 2
const arctan = (p: number, q: number) => p * Math.atan2(p, q)

test('the head that stands in for total variation’s is that of E_p[arctan(p/q)]', () => {
  const f = (u: number) => u * Math.atan(u)
  for (const v of [-3, -0.7, 0, 0.4, 2.5]) {
    const [u, h] = [Math.exp(v), 1e-5]
    const derivative = (f(u + h) - f(u - h)) / (2 * h)
    const { fake } = game(divergences.tv)
    // Up to a constant, which has no gradient.
    expect(fake(numbers, v) + 0.5).toBeCloseTo(u * derivative - f(u), 6)
  }
})

test('so training rests where that is least, which is not where total variation is', () => {
  // Where a GAN with a good critic was found to rest, to three digits, and the best fits by TV.
  expect(slope(arctan, -0.785, 1.562)).toBeLessThan(5e-4)
  expect(slope(tv, -0.785, 1.562)).toBeGreaterThan(0.01)
  expect(slope(tv, -1.045, 1.466)).toBeLessThan(2e-3)
})

test('it is not called total variation, and no exact D is shown beside it', () => {
  expect(fgan.divergence?.(values('tv', 'head'))).toBeNull()
  expect(fgan.summary(values('tv', 'head'))).toContain('not total variation')
  expect(fgan.divergence?.(values('tv', 'bound'))).toBe(divergences.tv)
  expect(fgan.divergence?.(values('js', 'head'))).toBe(divergences.js)
})

test('the formula says what p and q are seen through, and how far v goes', () => {
  const of = (instanceNoise: number) => fgan.formula({ ...values('rkl', 'bound'), instanceNoise })
  expect(of(0.05)).toContain('|v|<10')
  expect(of(0.05)).toContain('p,q\\text{ with noise }0.05')
  expect(of(0)).not.toContain('noise')
})
