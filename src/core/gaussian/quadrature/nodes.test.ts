import { expect, test } from 'vitest'
import { densityOf } from '../../targets/target.ts'
import { build } from '../../testing.ts'
import { type Mixture, moments, normalise, onLine, round } from '../mixture.ts'
import { quadrature, UNSURE } from './nodes.ts'

const plane: Mixture = normalise([
  { weight: 3, mean: [-1.5, 0], sd: [0.8, 0.3], angle: 0.7 },
  { weight: 1, mean: [2, 1], sd: [0.4, 0.6], angle: -0.4 },
])
const sharp = { order: 8, tolerance: 1e-9, most: 400_000 }

test.each([
  ['line', [onLine(0.33, -1, 0.255), onLine(0.67, 2, 1.415)]],
  ['plane', plane],
] as [string, Mixture][])('mass, mean and covariance on the %s', (_, p) => {
  const { p: density, points, weights } = quadrature(p, p, sharp)
  const integral = (g: (x: number, y: number) => number) =>
    density.reduce(
      (sum, value, i) => sum + weights[i] * value * g(points[2 * i], points[2 * i + 1]),
      0,
    )
  const { mean, covariance } = moments(p)
  expect(integral(() => 1)).toBeCloseTo(1, 9)
  expect(integral((x) => x)).toBeCloseTo(mean[0], 8)
  expect(integral((x) => (x - mean[0]) ** 2)).toBeCloseTo(covariance[0], 8)
  expect(integral((x, y) => (x - mean[0]) * (y - mean[1]))).toBeCloseTo(covariance[1], 8)
  expect(integral((_, y) => (y - mean[1]) ** 2)).toBeCloseTo(covariance[2], 8)
})

/** The mass of a Gaussian over nodes. */
function massOver(
  { points, weights }: ReturnType<typeof quadrature>,
  x: number,
  y: number,
  sd: number,
) {
  return weights.reduce((sum, weight, i) => {
    const squares = (points[2 * i] - x) ** 2 + (points[2 * i + 1] - y) ** 2
    return sum + (weight * Math.exp(-squares / (2 * sd * sd))) / (2 * Math.PI * sd * sd)
  }, 0)
}

test('what is covered is carried, however narrow and far', () => {
  for (const [x, y, sd] of [
    [0.3, 0.2, 1e-3],
    [-40, 3, 0.01],
    [500, 0, 20],
  ]) {
    expect(massOver(quadrature(plane, [round(1, x, y, sd)]), x, y, sd)).toBeCloseTo(1, 4)
  }
})

test('targets of the menu take fewer nodes than a grid of 256 by 256, and most far fewer', () => {
  const count = (id: string, values = {}) => {
    const mixture = densityOf(build(id, values))
    const whole = round(1, 0, 0, Math.sqrt(moments(mixture).covariance[0]))
    const { logP, unsure } = quadrature(mixture, [round(1, 0.4, 0.2, 0.4), whole])
    expect(unsure).toBeLessThan(UNSURE)
    return logP.length
  }
  expect(count('two')).toBeLessThan(5000)
  expect(count('ring')).toBeLessThan(20_000)
  expect(count('grid')).toBeLessThan(50_000)
  expect(count('spiral')).toBeLessThan(30_000)
  expect(count('grid', { sd: 0.01, side: 7, spacing: 5 })).toBeLessThan(150_000)
})

test('cutting cells multiplies nodes and keeps their sum', () => {
  const usual = { order: 5, tolerance: 0.03, most: 100_000 }
  const [whole, cut] = [usual, { ...usual, cut: 2 }].map((one) => quadrature(plane, plane, one))
  expect(cut.logP.length).toBe(4 * whole.logP.length)
  const area = ({ weights }: typeof cut) => weights.reduce((sum, weight) => sum + weight, 0)
  expect(area(cut)).toBeCloseTo(area(whole), 9)
})
