import { expect, test } from 'vitest'
import {
  gaussianOf,
  logGaussianAt,
  momentsOf,
  scoreAt,
  stepScale,
  type Theta,
  thetaOf,
} from './gaussian.ts'
import { logComponent, type Mixture, moments } from './mixture.ts'
import { quadrature } from './quadrature/nodes.ts'

const line: Mixture = [{ weight: 1, mean: [0.3, 0], sd: [1.2, 0], angle: 0 }]
const plane: Mixture = [{ weight: 1, mean: [0.5, -1], sd: [0.4, 1.3], angle: 0.9 }]
const thetas: Theta[] = [
  [0.7, -0.4],
  [0.7, -0.2, 0.3, -0.8, -0.5],
]

test('parameters, moments and components say the same', () => {
  for (const theta of thetas) {
    const dim = theta.length === 2 ? 1 : 2
    const again = thetaOf(moments([gaussianOf(theta)]), dim)
    const direct = thetaOf(momentsOf(theta), dim)
    theta.forEach((value, i) => {
      expect(again[i]).toBeCloseTo(value, 12)
      expect(direct[i]).toBeCloseTo(value, 12)
    })
  }
})

test('a very thin Gaussian keeps its small sd', () => {
  const { sd } = gaussianOf([0, 0, 0, 3, -12])
  expect((sd[0] * sd[1]) / Math.exp(-12)).toBeCloseTo(1, 12)
})

test.each([
  ['line', line, thetas[0]],
  ['plane', plane, thetas[1]],
] as [string, Mixture, Theta][])('log q and its score on the %s', (_, p, theta) => {
  const { points } = quadrature(p, p)
  const component = gaussianOf(theta)
  const score = new Float64Array(1 + theta.length)
  const h = 1e-5
  for (let i = 0; i < points.length; i += 2 * 97) {
    const [x, y] = [points[i], points[i + 1]]
    const at = (other: Theta) => logGaussianAt(other)(x, y)
    expect(Math.abs(at(theta) - logComponent(component, x, y))).toBeLessThan(1e-9)
    scoreAt(theta)(x, y, 0.5, score)
    theta.forEach((_, k) => {
      const moved = (by: number) => at(theta.map((value, j) => (j === k ? value + by : value)))
      const central = (moved(h) - moved(-h)) / (2 * h)
      const tolerance = 1e-8 * Math.max(1, Math.abs(at(theta)))
      expect(Math.abs(score[k + 1] - central / 2)).toBeLessThan(tolerance)
    })
  }
})

test('the step scale is what the Fisher information says', () => {
  for (const theta of thetas) {
    const q = [gaussianOf(theta)]
    // The KLs to another Gaussian are what the nodes are made for.
    const wider = q.map((one) => ({ ...one, sd: [1.5 * one.sd[0], 1.5 * one.sd[1]] as const }))
    const sharp = { order: 8, tolerance: 1e-8, most: 200_000 }
    const { points, weights, p } = quadrature(q, wider, sharp)
    const score = new Float64Array(1 + theta.length)
    const information = theta.map(() => 0)
    for (let i = 0; i < p.length; i++) {
      scoreAt(theta)(points[2 * i], points[2 * i + 1], 1, score)
      theta.forEach((_, k) => {
        information[k] += weights[i] * p[i] * score[k + 1] ** 2
      })
    }
    for (const [k, value] of information.entries()) {
      expect(1 / value).toBeCloseTo(stepScale(theta)[k], 6)
    }
  }
})
