import { expect, test } from 'vitest'
import { decay } from './decay.ts'

test('is e⁻ᵗ to 1e-11 of it, also where the table has no entry and where it ends', () => {
  for (let t = 0; t < 60; t += 0.0137) {
    expect(Math.abs(decay(t) / Math.exp(-t) - 1)).toBeLessThan(1e-11)
  }
  expect([decay(0), decay(1000), decay(Infinity), decay(Number.NaN)]).toEqual([1, 0, 0, Number.NaN])
})
