import { expect, test } from 'vitest'
import {
  componentOf,
  logGaussian,
  momentsOf,
  scoreSum,
  stepScale,
  type Theta,
  thetaOf,
} from './gaussian.ts'
import { logComponent, type Mixture, moments } from './mixture.ts'
import { quadrature } from './quadrature.ts'

const line: Mixture = [{ weight: 1, mean: [0.3, 0], sd: [1.2, 0], angle: 0 }]
const plane: Mixture = [{ weight: 1, mean: [0.5, -1], sd: [0.4, 1.3], angle: 0.9 }]
const thetas: Theta[] = [
  [0.7, -0.4],
  [0.7, -0.2, 0.3, -0.8, -0.5],
]

test('parameters, moments and components say the same', () => {
  for (const theta of thetas) {
    const dim = theta.length === 2 ? 1 : 2
    const again = thetaOf(moments([componentOf(theta)]), dim)
    const direct = thetaOf(momentsOf(theta), dim)
    theta.forEach((value, i) => {
      expect(again[i]).toBeCloseTo(value, 12)
      expect(direct[i]).toBeCloseTo(value, 12)
    })
  }
})

test('a very thin Gaussian keeps its small sd', () => {
  const { sd } = componentOf([0, 0, 0, 3, -12])
  expect((sd[0] * sd[1]) / Math.exp(-12)).toBeCloseTo(1, 12)
})

test.each([
  ['line', line, thetas[0]],
  ['plane', plane, thetas[1]],
] as [string, Mixture, Theta][])('log q and its score on the %s', (_, p, theta) => {
  const nodes = quadrature(p)
  const logQ = new Float64Array(nodes.p.length)
  logGaussian(theta, nodes, logQ)
  const component = componentOf(theta)
  for (let i = 0; i < logQ.length; i += 97) {
    const [x, y] = [nodes.points[2 * i], nodes.points[2 * i + 1]]
    expect(Math.abs(logQ[i] - logComponent(component, x, y))).toBeLessThan(1e-9)
  }
  const weights = nodes.p.map((value, i) => nodes.weight * value * Math.sin(i))
  const sum = (at: Theta) => {
    logGaussian(at, nodes, logQ)
    return logQ.reduce((total, value, i) => total + weights[i] * value, 0)
  }
  const score = scoreSum(theta, nodes, weights)
  const h = 1e-5
  theta.forEach((_, k) => {
    const moved = (by: number) => theta.map((value, i) => (i === k ? value + by : value))
    expect(score[k]).toBeCloseTo((sum(moved(h)) - sum(moved(-h))) / (2 * h), 7)
  })
})

test('the step scale is what the Fisher information says', () => {
  for (const theta of thetas) {
    const nodes = quadrature([componentOf(theta)])
    const h = 1e-5
    theta.forEach((_, k) => {
      const at = (by: number) => {
        const out = new Float64Array(nodes.p.length)
        logGaussian(
          theta.map((value, i) => (i === k ? value + by : value)),
          nodes,
          out,
        )
        return out
      }
      const [above, below] = [at(h), at(-h)]
      const information = nodes.p.reduce(
        (sum, value, i) => sum + nodes.weight * value * ((above[i] - below[i]) / (2 * h)) ** 2,
        0,
      )
      expect(1 / information).toBeCloseTo(stepScale(theta)[k], 6)
    })
  }
})
