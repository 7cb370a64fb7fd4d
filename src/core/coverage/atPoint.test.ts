import { expect, test } from 'vitest'
import { onLine, round } from '../gaussian/mixture.ts'
import { target } from '../targets/target.ts'
import { build } from '../testing.ts'
import { atPoint } from './atPoint.ts'

test('between two equal modes each has half of a point', () => {
  const p = target([onLine(0.5, -2, 0.5), onLine(0.5, 2, 0.5)])
  const { logP, responsibility } = atPoint(p, [0])
  // N(0; 2, ½) = exp(−8) / (½ √2π)
  expect(logP).toBeCloseTo(-8 - Math.log(0.5 * Math.sqrt(2 * Math.PI)), 10)
  expect(responsibility).toBeCloseTo(0.5, 10)
})

test('odds of two modes are their weights times what a step to the side does', () => {
  const p = target([round(0.8, -1, 0, 1), round(0.2, 1, 0, 1)])
  // log N(x; 1) − log N(x; −1) = 2x
  const { mode, responsibility } = atPoint(p, [0.3, 5])
  expect(mode).toBe(1)
  const odds = (0.2 / 0.8) * Math.exp(0.6)
  expect(responsibility).toBeCloseTo(odds / (1 + odds), 10)
})

test('far from all modes it is one of them', () => {
  const { logP, mode, responsibility } = atPoint(build('ring'), [1000, 0])
  expect(mode).not.toBeNull()
  expect(logP).toBeLessThan(-1e6)
  expect(responsibility).toBeGreaterThan(0.99)
})
