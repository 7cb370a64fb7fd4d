import { expect, test } from 'vitest'
import { type Mixture, moments, normalise, round } from './mixture.ts'
import { isLine, narrowest, quadrature } from './quadrature.ts'

const line = (mean: number, sd: number, weight = 1) => ({
  weight,
  mean: [mean, 0] as const,
  sd: [sd, 0] as const,
  angle: 0,
})
const plane: Mixture = normalise([
  { weight: 3, mean: [-1.5, 0], sd: [0.8, 0.3], angle: 0.7 },
  { weight: 1, mean: [2, 1], sd: [0.4, 0.6], angle: -0.4 },
])

test.each([
  ['line', [line(-1, 0.255, 0.33), line(2, 1.415, 0.67)]],
  ['plane', plane],
] as [string, Mixture][])('mass, mean and covariance on the %s are exact to rounding', (_, p) => {
  const { p: density, points, weight } = quadrature(p)
  const integral = (g: (x: number, y: number) => number) =>
    density.reduce((sum, value, i) => sum + value * g(points[2 * i], points[2 * i + 1]), 0) * weight
  const { mean, covariance } = moments(p)
  expect(integral(() => 1)).toBeCloseTo(1, 13)
  expect(integral((x) => x)).toBeCloseTo(mean[0], 12)
  expect(integral((x) => (x - mean[0]) ** 2)).toBeCloseTo(covariance[0], 12)
  expect(integral((x, y) => (x - mean[0]) * (y - mean[1]))).toBeCloseTo(covariance[1], 12)
  expect(integral((_, y) => (y - mean[1]) ** 2)).toBeCloseTo(covariance[2], 12)
})

test('the box holds what it must cover', () => {
  const nodes = quadrature([line(0, 1)], [[line(20, 0.1)], [line(-3, 4)]])
  expect(nodes.box[0]).toBeLessThan(-3 - 8 * 4)
  expect(nodes.box[1]).toBeGreaterThan(20.8)
  expect(nodes.spacing).toBeLessThanOrEqual(0.1)
  expect([nodes.dim, nodes.rows]).toEqual([1, 1])
})

test('there are never more nodes than promised', () => {
  expect(quadrature([line(0, 1e-4), line(5, 1)]).columns).toBe(4096)
  const fine = quadrature([round(0.5, -5, 0, 0.01), round(0.5, 5, 0, 0.01)])
  expect(fine.columns).toBe(256)
  expect(fine.rows).toBeLessThan(60)
})

test('lines and their narrowest component', () => {
  expect(isLine([line(0, 1)])).toBe(true)
  expect(isLine(plane)).toBe(false)
  expect(narrowest([line(0, 1), line(1, 0.3)])).toBe(0.3)
  expect(narrowest(plane)).toBe(0.3)
})
