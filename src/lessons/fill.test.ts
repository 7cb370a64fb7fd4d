import { describe, expect, test } from 'vitest'
import { fill, namesIn, wordsOf } from './fill.ts'

describe('numbers in a text', () => {
  test.each([
    ['{n} of {seeds} seeds', { n: 7, seeds: 10 }, '7 of 10 seeds'],
    ['{a.alpha} and {stop} steps', { 'a.alpha': 0.5, stop: 3000 }, '0.5 and 3\u202f000 steps'],
    ['{d}, {d:2}, {d:4}', { d: 0.69305 }, '0.693, 0.69, 0.6931'],
    ['{share:%}', { share: 0.98889 }, '98.9\u202f%'],
    ['{share:%}', { share: 1 }, '100\u202f%'],
    ['{share:%}', { share: 0.0801 }, '8\u202f%'],
    ['{share:%}', { share: 0.00026 }, '0.03\u202f%'],
    ['{none:%}', { none: 0 }, '0\u202f%'],
    ['μ = {mu}', { mu: -1.9998 }, 'μ = −2.00'],
    ['{d}', { d: 1.2038 }, '1.20'],
    ['{d:2}', { d: 0.5004 }, '0.50'],
    ['{far:#} of {seeds} seeds', { far: 0.7, seeds: 10 }, '7 of 10 seeds'],
    ['{far:#} of {seeds}', { far: 0.734375, seeds: 64 }, '47 of 64'],
    ['{many}', { many: 12345 }, '12\u202f345'],
    ['{many}', { many: 1234.5 }, '1\u202f230'],
  ] as const)('%s', (template, values, said) => {
    expect(fill(template, values)).toBe(said)
  })

  test('the braces of a formula are its own', () => {
    const template = 'From $\\frac{p}{q}$ to {d} by $\\mathrm{KL}$.'
    expect(fill(template, { d: 2 })).toBe('From $\\frac{p}{q}$ to 2 by $\\mathrm{KL}$.')
    expect(namesIn(template)).toEqual(['d'])
    expect(wordsOf(template)).not.toMatch(/[{}$]|frac/)
  })

  test.each(['{lost}', '{toString}', '{found:#} of the seeds that are lost'])(
    '%s is nothing that was measured',
    (template) => {
      expect(() => fill(template, { found: 1 })).toThrow(/lost|toString|seeds/)
    },
  )
})
