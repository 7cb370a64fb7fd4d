import { expect, test } from 'vitest'
import { numbers } from './arithmetic.ts'
import { divergenceIds, divergenceOf } from './choice.ts'
import { type Expansion, expand } from './expansion.ts'

const evaluate = (e: Expansion, v: number): number =>
  e.constant +
  e.slope * v +
  e.exponentials.reduce((sum, { coefficient, rate }) => sum + coefficient * Math.exp(rate * v), 0) +
  e.softplus * numbers.softplus(v) +
  e.softminus * numbers.softplus(-v) +
  e.sign * Math.sign(v)

test.each(divergenceIds)('the expansion of %s is the entry', (divergence) => {
  for (const alpha of [-1, -0.35, 0, 0.5, 1, 1.45, 2]) {
    const entry = divergenceOf({ divergence, alpha })
    const { real, fake } = expand(entry)
    for (let v = -6; v <= 6; v += 0.5) {
      // Relative to the largest term of either, which at |v| = 6 is e¹².
      const tolerance = 1e-14 * Math.exp(2 * Math.abs(v)) + 1e-14
      expect(Math.abs(evaluate(real, v) - entry.real(numbers, v))).toBeLessThan(tolerance)
      expect(Math.abs(evaluate(fake, v) - entry.fake(numbers, v))).toBeLessThan(tolerance)
    }
    for (const { exponentials } of [real, fake]) {
      const rates = exponentials.map(({ rate }) => rate)
      expect(new Set(rates).size).toBe(rates.length)
      expect(rates).not.toContain(0)
    }
  }
})

test('what has no expansion says so', () => {
  const odd = { ...divergenceOf({ divergence: 'kl', alpha: 0 }) }
  odd.real = (m, v) => m.exp(m.exp(v))
  expect(() => expand(odd)).toThrow('no expansion')
})
