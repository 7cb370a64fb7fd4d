import { expect, test } from 'vitest'
import { divergences } from '../divergences/table.ts'
import type { Mixture } from '../gaussian/mixture.ts'
import { landscape } from './landscape.ts'

const one: Mixture = [{ weight: 1, mean: [0.5, 0], sd: [1.2, 0], angle: 0 }]

test('between Gaussians the landscape is the closed form, at every σ', () => {
  const [mu, logSigma] = [
    [-4, 4],
    [-3, 2],
  ] as const
  const [columns, rows] = [9, 11]
  const values = landscape(one, divergences.rkl, mu, logSigma, columns, rows)
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const [m, log] = [-4 + i, -3 + j / 2]
      const expected =
        Math.log(1.2) - log + (Math.exp(2 * log) + (m - 0.5) ** 2) / (2 * 1.2 ** 2) - 1 / 2
      expect(Math.abs(values[j * columns + i] - expected)).toBeLessThan(1e-6 * (1 + expected))
    }
  }
})

test('is infinite where the divergence is', () => {
  const values = landscape(one, divergences.pearson, [0, 1], [Math.log(0.84), Math.log(0.86)], 2, 2)
  // s_q² must exceed half of s_p² = 1.44: σ > 0.8485.
  expect([...values].map(Number.isFinite)).toEqual([false, false, true, true])
})
