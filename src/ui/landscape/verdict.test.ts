import { expect, test } from 'vitest'
import { thetaOf } from '../../core/gaussian/gaussian.ts'
import { type Component, moments, onLine, round } from '../../core/gaussian/mixture.ts'
import type { Fit } from '../../core/optima/optima.ts'
import { line, plane } from '../../core/space/space.ts'
import { type Facts, verdict } from './verdict.ts'

const optimumAt = (q: Component, value: number, dim: 1 | 2 = 1): Fit => ({
  theta: thetaOf(moments([q]), dim),
  q,
  value,
})
const optima = [
  optimumAt(onLine(1, 1.57793, 1.63181), 0.24811),
  optimumAt(onLine(1, -0.95496, 0.31705), 0.98989),
]
const facts: Facts = { phase: 'found', failure: null, optima, space: line, model: null, rest: null }
const say = (change: Partial<Facts>) =>
  verdict({ ...facts, ...change })?.text.replaceAll('\u00a0', ' ')

test('says where the run is, and where it could be', () => {
  expect(say({ model: [onLine(1, -0.955, 0.317)] })).toBe(
    'This run is in a local optimum: D = 0.9899, best = 0.2481 at μ = 1.58, σ = 1.63.',
  )
  expect(say({ model: [onLine(1, 1.578, 1.632)] })).toBe(
    'This run is in the global optimum: D = 0.2481 at μ = 1.58, σ = 1.63.',
  )
  expect(say({ model: [onLine(1, -5, 1)] })).toBe(
    'On its way: best = 0.2481 at μ = 1.58, σ = 1.63.',
  )
})

test('a run at rest is said to rest, also where the search found nothing', () => {
  expect(say({ model: [onLine(1, -5, 1)], rest: '1.682' })).toBe(
    'At rest: D = 1.682 for 50 steps and more, where the search found no optimum. Best found: 0.2481 at μ = 1.58, σ = 1.63.',
  )
  expect(say({ optima: [], rest: '1.682' })).toBe(
    'The search found no optimum; the run is at rest, D = 1.682 for 50 steps and more.',
  )
  expect(say({ model: [onLine(1, -0.955, 0.317)], rest: '0.9899' })).toMatch(/local optimum/)
})

test('only a local optimum is marked as one', () => {
  expect(verdict({ ...facts, model: [onLine(1, -0.955, 0.317)] })?.local).toBe(true)
  expect(verdict({ ...facts, model: [onLine(1, 1.578, 1.632)] })?.local).toBe(false)
})

test('on the plane it claims no more than the search found; equals are said to be so', () => {
  const found = [optimumAt(round(1, 1, 0, 0.5), 2, 2), optimumAt(round(1, -1, 0, 0.5), 3, 2)]
  expect(say({ space: plane, optima: found, model: [round(1, 1, 0, 0.5)] })).toBe(
    'This run is in the best optimum found: D = 2.000.',
  )
  expect(say({ space: plane, optima: found, model: [round(1, -1, 0, 0.5)] })).toBe(
    'This run is in a local optimum: D = 3.000, best = 2.000.',
  )
  const equal = [optima[0], optimumAt(onLine(1, -3, 1), 0.24811)]
  expect(say({ optima: equal, model: [onLine(1, -3, 1)] })).toBe(
    'This run is in one of 2 equal optima: D = 0.2481.',
  )
})

test('without optima it says why', () => {
  expect(say({ phase: 'off' })).toBeUndefined()
  expect(say({ phase: 'searching', optima: [] })).toBe('Looking for the optima…')
  expect(say({ optima: [] })).toBe('The search found no optimum.')
  expect(say({ phase: 'failed', failure: { code: 'late' } })).toContain(
    'it took too long. The lane',
  )
})
