import { describe, expect, test } from 'vitest'
import { cellWidth } from '../space/square.ts'
import { cellCentres } from '../testing.ts'
import {
  blur,
  logComponent,
  logDensity,
  type Mixture,
  mahalanobis2,
  moments,
  normalise,
  round,
} from './mixture.ts'
import { sample } from './sample.ts'

const mixture: Mixture = normalise([
  { weight: 3, mean: [-1.5, 0], sd: [0.8, 0.3], angle: 0.7 },
  { weight: 1, mean: [2, 1], sd: [0.4, 0.6], angle: -0.4 },
  round(0.5, 0, -2, 0.2),
])

const key = { seed: 3, stream: 4, step: 5 }
const square = { center: [0, 0], halfWidth: 8 } as const

/** ∫ g over the square by the midpoint rule, exact to rounding for functions as smooth as these. */
function integrate(g: (x: number, y: number) => number): number {
  const size = 400
  const { values: points } = cellCentres(square, size)
  let sum = 0
  for (let i = 0; i < points.length; i += 2) sum += g(points[i], points[i + 1])
  return sum * cellWidth(square, size) ** 2
}

test('the density integrates to 1', () => {
  expect(integrate((x, y) => Math.exp(logDensity(mixture, x, y)))).toBeCloseTo(1, 6)
})

test('log density equals the naive sum where that is safe', () => {
  for (const [x, y] of [
    [0, 0],
    [-1.5, 0.1],
    [2, 1],
    [0.1, -2.3],
  ]) {
    const naive = mixture.reduce(
      (sum, component) => sum + component.weight * Math.exp(logComponent(component, x, y)),
      0,
    )
    expect(logDensity(mixture, x, y)).toBeCloseTo(Math.log(naive), 10)
  }
})

test('log density is finite where the density underflows', () => {
  const far = logDensity(mixture, 1e3, 1e3)
  expect(far).toBeLessThan(-1e5)
  expect(Number.isFinite(far)).toBe(true)
})

test('a component without weight does not matter', () => {
  const more = [...mixture, round(0, 1, 1, 1)]
  expect(logDensity(more, 1, 1)).toBe(logDensity(mixture, 1, 1))
})

test('mahalanobis distance counts sds along the axes of a component', () => {
  const [component] = mixture
  const x = component.mean[0] + 2 * component.sd[0] * Math.cos(component.angle)
  const y = component.mean[1] + 2 * component.sd[0] * Math.sin(component.angle)
  expect(mahalanobis2(component, x, y)).toBeCloseTo(4, 12)
})

describe('moments', () => {
  const { mean, covariance } = moments(mixture)

  test('are those of the density', () => {
    const p = (x: number, y: number) => Math.exp(logDensity(mixture, x, y))
    expect(integrate((x, y) => x * p(x, y))).toBeCloseTo(mean[0], 6)
    expect(integrate((x, y) => y * p(x, y))).toBeCloseTo(mean[1], 6)
    expect(integrate((x, y) => (x - mean[0]) ** 2 * p(x, y))).toBeCloseTo(covariance[0], 6)
    const xy = integrate((x, y) => (x - mean[0]) * (y - mean[1]) * p(x, y))
    expect(xy).toBeCloseTo(covariance[1], 6)
    expect(integrate((x, y) => (y - mean[1]) ** 2 * p(x, y))).toBeCloseTo(covariance[2], 6)
  })

  test('are those of the samples', () => {
    const n = 200_000
    const { values: points } = sample(mixture, n, key)
    let sums = [0, 0, 0, 0, 0]
    for (let i = 0; i < n; i++) {
      const x = points[2 * i] - mean[0]
      const y = points[2 * i + 1] - mean[1]
      sums = [sums[0] + x, sums[1] + y, sums[2] + x * x, sums[3] + x * y, sums[4] + y * y]
    }
    const expected = [0, 0, ...covariance]
    // Fourth moments are below 3 · 2.9², so five standard errors are below 0.06.
    sums.forEach((sum, i) => {
      expect(Math.abs(sum / n - expected[i])).toBeLessThan(0.06)
    })
  })
})

test('point i does not depend on how many are drawn', () => {
  const long = sample(mixture, 100, key).values
  expect(sample(mixture, 10, key).values).toEqual(long.slice(0, 20))
})

test('samples come from components in proportion to the weights', () => {
  const n = 50_000
  const apart: Mixture = [round(0.6, -50, 0, 1), round(0.39, 0, 0, 1), round(0.01, 50, 0, 1)]
  const { values: points } = sample(apart, n, key)
  for (const { weight, mean } of apart) {
    let hits = 0
    for (let i = 0; i < n; i++) if (Math.abs(points[2 * i] - mean[0]) < 25) hits++
    expect(Math.abs(hits / n - weight)).toBeLessThan(5 * Math.sqrt((weight * (1 - weight)) / n))
  }
})

describe('blur', () => {
  test('twice adds variances', () => {
    const once = blur(mixture, Math.hypot(0.3, 0.4))
    const twice = blur(blur(mixture, 0.3), 0.4)
    twice.forEach((component, k) => {
      expect(component.sd[0]).toBeCloseTo(once[k].sd[0], 12)
      expect(component.sd[1]).toBeCloseTo(once[k].sd[1], 12)
    })
  })

  test('is convolution with a Gaussian', () => {
    const noise = round(1, 0, 0, 0.5)
    const at = [0.3, 0.2] as const
    const convolved = integrate((x, y) =>
      Math.exp(logDensity(mixture, x, y) + logComponent(noise, at[0] - x, at[1] - y)),
    )
    expect(Math.log(convolved)).toBeCloseTo(logDensity(blur(mixture, 0.5), at[0], at[1]), 6)
  })
})

test('without a second sd a component lies on the line, with a density per unit length', () => {
  const line = { weight: 1, mean: [1, 0], sd: [0.5, 0], angle: 0 } as const
  const normal = Math.exp(-2) / (0.5 * Math.sqrt(2 * Math.PI))
  expect(logComponent(line, 2, 0)).toBeCloseTo(Math.log(normal), 12)
  expect(mahalanobis2(line, 2, 0)).toBe(4)
})
