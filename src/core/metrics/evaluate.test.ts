import { expect, test } from 'vitest'
import { perfectQuality } from '../coverage/coverage.ts'
import { round } from '../gaussian/mixture.ts'
import { plane } from '../space/space.ts'
import { build, draw } from '../testing.ts'
import { createReference, evaluate, perfectBand } from './evaluate.ts'

const ring = build('ring')
const ringReference = createReference(ring, 1)

test('gives the share of all samples near each mode, and what is captured', () => {
  const samples = draw([{ ...ring.density![2], weight: 1 }])
  const { shares, captured, metrics: scores } = evaluate(samples.values, ringReference)
  expect(shares).toEqual([0, 0, scores.highQuality, 0, 0, 0, 0, 0])
  expect(Math.abs(shares[2] - perfectQuality(plane))).toBeLessThan(0.009)
  expect(captured).toEqual([0, 0, 1, 0, 0, 0, 0, 0].map(Boolean))
})

test('leaves out what has no value: modes of a shape, shares of no good samples', () => {
  const moons = build('moons')
  const shape = evaluate(draw(moons.density!).values, createReference(moons, 1))
  expect(Object.keys(shape.metrics)).toEqual(['blurredForwardKl', 'blurredReverseKl', 'slicedW2'])
  expect(shape.shares).toEqual([])
  expect(shape.captured).toEqual([])

  const junk = evaluate(draw([round(1, 0, 0, 0.01)]).values, ringReference)
  expect(junk.metrics.modes).toBe(0)
  expect(junk.metrics.effectiveModes).toBe(0)
  expect(junk.metrics).not.toHaveProperty('modeKl')
})

test('survives samples that are not finite', () => {
  const { metrics: scores } = evaluate(new Float32Array(5000).fill(Number.NaN), ringReference)
  expect(scores.modes).toBe(0)
  expect(Number.isFinite(scores.blurredReverseKl)).toBe(true)
  expect(scores).not.toHaveProperty('slicedW2')
})

test('is a function of target and seed', () => {
  const drawn = (seed: number) => createReference(ring, seed).draw(100)
  expect(drawn(1)).toEqual(ringReference.draw(100))
  expect(drawn(2)).not.toEqual(ringReference.draw(100))
  expect(perfectBand(createReference(ring, 1), 2)).toEqual(perfectBand(ringReference, 2))
})

test('the perfect band is drawn apart from the reference', () => {
  // The reference against itself has no distance.
  expect(perfectBand(ringReference).slicedW2.low).toBeGreaterThan(0.01)
})
