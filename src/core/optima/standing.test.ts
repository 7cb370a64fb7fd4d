import { expect, test } from 'vitest'
import { thetaOf } from '../gaussian/gaussian.ts'
import { type Component, moments, onLine } from '../gaussian/mixture.ts'
import type { Fit } from './optima.ts'
import { bestOf, distance, standing, TOLERANCE } from './standing.ts'

const optimumAt = (q: Component, value: number, dim: 1 | 2 = 1): Fit => ({
  theta: thetaOf(moments([q]), dim),
  q,
  value,
})
const optima = [
  optimumAt(onLine(1, 2, 0.5), 0.69305),
  optimumAt(onLine(1, -2, 0.5), 0.69307),
  optimumAt(onLine(1, 0, 1.7), 1.9),
]

test('the distance on the line is ((Δμ/σ*)² + 2 (Δ log σ)²)^½', () => {
  const [mu, sigma] = [0.3, 0.2]
  expect(distance([mu + 0.03, Math.log(sigma) + 0.1], [mu, Math.log(sigma)])).toBeCloseTo(
    Math.hypot(0.15, Math.SQRT2 * 0.1),
  )
})

test('the distance does not depend on the unit', () => {
  const q: Component = { weight: 1, mean: [1, 2], sd: [0.5, 0.2], angle: 0.4 }
  const other: Component = { weight: 1, mean: [1.1, 1.9], sd: [0.6, 0.2], angle: 0.5 }
  const scaled = ({ mean, sd, ...rest }: Component): Component => ({
    ...rest,
    mean: [7 * mean[0], 7 * mean[1]],
    sd: [7 * sd[0], 7 * sd[1]],
  })
  const between = (a: Component, b: Component) =>
    distance(thetaOf(moments([a]), 2), thetaOf(moments([b]), 2))
  expect(between(scaled(q), scaled(other))).toBeCloseTo(between(q, other), 10)
})

test('values that print alike are equally good', () => {
  expect(bestOf(optima)).toHaveLength(2)
  expect(bestOf([])).toEqual([])
})

test('says which optimum a run is in', () => {
  const at = (mu: number, sigma: number) => standing([onLine(1, mu, sigma)], optima)
  expect(at(-2, 0.5)).toEqual({ place: 'best', optimum: optima[1] })
  expect(at(0.05, 1.72)).toEqual({ place: 'local', optimum: optima[2] })
  expect(at(0.9, 1.7)).toEqual({ place: 'away', optimum: null })
})

test('the border is where the tolerance says', () => {
  const at = (share: number) =>
    standing([onLine(1, 2 + share * TOLERANCE * 0.5, 0.5)], optima).place
  expect([at(0.98), at(1.02)]).toEqual(['best', 'away'])
})
