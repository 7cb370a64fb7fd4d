/** Distances between pictures, which have many numbers. */
import { expect, test } from 'vitest'
import { build } from '../testing.ts'
import { createReference, evaluate } from './evaluate.ts'
import { metrics } from './registry.ts'
import { projections } from './slicedW2.ts'

const p = build('digits')
const size = 200
const reference = createReference(p, 1, undefined, size)
const data = reference.draw(size)
const { dim } = p.space
const chosen = metrics.filter(({ reads, defined }) => !reads && defined(p))
const scores = (q: Float32Array) => evaluate(q, reference, {}, chosen).metrics

test('metrics that need a density have no meaning for pictures', () => {
  const ids = metrics.filter(({ defined }) => !defined(p)).map(({ id }) => id)
  expect(ids).toEqual([
    'forwardKl',
    'reverseKl',
    'blurredForwardKl',
    'blurredReverseKl',
    'divergence',
  ])
})

test('directions are of length 1 and even: a step of length L moves a projection by L/√dim, in rms', () => {
  const { directions } = projections(data, 64)
  expect(directions).toHaveLength(64)
  for (const direction of directions) {
    expect(direction).toHaveLength(dim)
    expect(Math.hypot(...direction)).toBeCloseTo(1, 6)
  }
  // All pixels by 0.1 is a step of 0.1 √dim; the mean of 64 squared cosines has an error of √(2/64).
  const moved = scores(data.values.map((x) => x + 0.1)).slicedW2
  expect(Math.abs((moved / 0.1) ** 2 - 1)).toBeLessThan(5 * Math.sqrt(2 / 64))
})

test('a sampler of p scores as one, other pictures worse, by every distance', () => {
  const other = createReference(p, 2, undefined, size).draw(size).values
  const one = data.values.map((_, at) => data.values[at % dim])
  const grey = data.values.map((_, at) => Math.floor(at / dim) / size)
  const perfect = scores(other)
  for (const bad of [scores(one), scores(grey)]) {
    for (const id of ['slicedW2', 'energyDistance', 'mmd']) {
      expect(bad[id]).toBeGreaterThan(3 * Math.abs(perfect[id]))
    }
    expect(bad.nearestNeighbour).toBeGreaterThan(0.7)
    expect(bad.recall).toBeLessThan(0.1)
  }
  expect(perfect.precision).toBeGreaterThan(0.6)
  expect(perfect.nearestNeighbour).toBeLessThan(0.6)
  // The kernel reaches neighbours and not everything: neither all alike nor all different.
  expect(scores(one).mmd).toBeGreaterThan(0.05)
})
