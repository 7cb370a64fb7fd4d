import { expect, test } from 'vitest'
import { histogram } from '../space/histogram.ts'
import { bivariateCdf } from './bivariate.ts'
import { boxMasses } from './boxMasses.ts'
import { masses } from './masses.ts'
import type { Component } from './mixture.ts'
import { normalCdf } from './normal.ts'
import { sample } from './sample.ts'

test('Φ has its tabulated values', () => {
  // Abramowitz and Stegun, table 26.1; the tail from its asymptotic series.
  expect(normalCdf(0)).toBeCloseTo(0.5, 15)
  expect(normalCdf(1)).toBeCloseTo(0.841344746068543, 14)
  expect(normalCdf(-1.96)).toBeCloseTo(0.024997895148220435, 14)
  expect(normalCdf(-10) / 7.61985302416053e-24).toBeCloseTo(1, 8)
  expect([normalCdf(-50), normalCdf(50)]).toEqual([0, 1])
})

test.each([-0.999999, -0.99, -0.93, -0.5, 0, 0.3, 0.9, 0.93, 0.999, 0.9999999])(
  'with r = %f, P(X ≤ 0, Y ≤ 0) is ¼ + asin(r)/2π (Sheppard)',
  (r) => {
    const expected = 0.25 + Math.asin(r) / (2 * Math.PI)
    expect(bivariateCdf(0, 0, r, (1 - r) * (1 + r))).toBeCloseTo(expected, 13)
  },
)

test.each([-0.9999, -0.95, -0.9, -0.2, 0.2, 0.9, 0.95, 0.9999])(
  'with r = %f, the distribution function is ∫ φ(t) Φ((y − rt)/√(1 − r²)) dt',
  (r) => {
    const rest = (1 - r) * (1 + r)
    for (const [x, y] of [
      [0.3, -0.4],
      [-1.2, 1.1],
      [1.5, 1.4999],
      [-2, -2.02],
    ]) {
      let expected = 0
      const step = 1e-5
      for (let t = x - step / 2; t > x - 8; t -= step) {
        expected += Math.exp((-t * t) / 2) * normalCdf((y - r * t) / Math.sqrt(rest))
      }
      expected *= step / Math.sqrt(2 * Math.PI)
      // The midpoint rule errs by step²/24 times the range of the slope, below 1e-9 here.
      expect(bivariateCdf(x, y, r, rest)).toBeCloseTo(expected, 8)
    }
  },
)

const tilted: Component = { weight: 1, mean: [0.1, -0.2], sd: [0.9, 0.4], angle: 0.7 }

test('cells of an ordinary component are those of quadrature', () => {
  const square = { center: [0, 0], halfWidth: 4 } as const
  const expected = masses([tilted], square, 64)
  // Three nodes a panel that is no wider than the component: 1e-6 of the largest.
  boxMasses(tilted, [-4, -4], 1 / 8, [64, 64]).forEach((mass, c) => {
    expect(Math.abs(mass - expected[c])).toBeLessThan(1e-6 * Math.max(...expected))
  })
})

// By quadrature a component this thin took a thousand million nodes.
test.each([45, -45, 30, 0.001, 90])(
  'a mode a thousand times as long as wide, at %f°, is where its samples are',
  (degrees) => {
    const angle = (degrees * Math.PI) / 180
    const hair: Component = { weight: 1, mean: [0.03, 0.01], sd: [10, 0.01], angle }
    const square = { center: [0, 0], halfWidth: 66 } as const
    const cells = masses([hair], square, 32)
    expect(cells.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(1, 9)
    const n = 100_000
    const points = sample([hair], n, { seed: 1, stream: 2, step: 3 })
    histogram(points, square, 32).forEach((share, c) => {
      const error = Math.sqrt(cells[c] / n) + 1 / n
      expect(Math.abs(share - cells[c])).toBeLessThan(5 * error)
    })
  },
)
