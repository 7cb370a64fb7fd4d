import { expect, test } from 'vitest'
import { createReference, evaluate } from '../metrics/evaluate.ts'
import { build } from '../testing.ts'
import { digitPictures } from './digitPictures.ts'

const p = build('stacked')
const part = build('digits')
const modes = p.modes!
const dim = 144
const each = 60

/** Fresh triples: part c of point i is a digit, as the list says. */
const pictures = digitPictures({ size: 12, jitter: 1 }, each, 78)
const digits = Array.from({ length: 300 }, (_, i) => [i % 10, (i * 7 + 3) % 10, (i * 3 + 1) % 10])
const triples = new Float32Array(digits.length * 3 * dim)
digits.forEach((triple, i) => {
  triple.forEach((digit, c) => {
    const from = (digit * each + ((i + 11 * c) % each)) * dim
    triples.set(pictures.subarray(from, from + dim), (3 * i + c) * dim)
  })
})

test('triples are told apart: at least 97 of 100 fresh ones, by their three digits', () => {
  const { nearest, near } = modes.assign({ space: p.space, values: triples })
  const right = digits.filter(([r, g, b], i) => nearest[i] === 100 * r + 10 * g + b)
  expect(right.length / digits.length).toBeGreaterThanOrEqual(0.97)
  expect(modes.error).toBeLessThanOrEqual(0.03)
  expect(near.every((k, i) => k === -1 || k === nearest[i])).toBe(true)
})

test('a triple is near its mode where each of its digits is, and of none where one is not finite', () => {
  const values = triples.slice()
  // The green digit of the first becomes grey, the blue of the second no number.
  values.fill(0.4, dim, 2 * dim)
  values[5 * dim] = Number.NaN
  const { nearest, near } = modes.assign({ space: p.space, values })
  expect(near[0]).toBe(-1)
  expect(nearest[0]).toBeGreaterThanOrEqual(0)
  expect([nearest[1], near[1]]).toEqual([-1, -1])
  const single = part.modes!.assign({ space: part.space, values: triples })
  const triple = modes.assign({ space: p.space, values: triples })
  for (let i = 0; i < digits.length; i++) {
    const all = [0, 1, 2].every((c) => single.near[3 * i + c] >= 0)
    expect(triple.near[i] >= 0).toBe(all)
  }
})

test('weights, what is near, names and probabilities are products of those of digits', () => {
  const rare = build('stacked', { rare: '4', share: 0.01 }).modes!
  expect(rare.weights[404]).toBeCloseTo(0.01 * 0.11 * 0.01, 12)
  expect(rare.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
  const [own, shares] = [part.modes!.nearShares(), modes.nearShares()]
  expect(shares[407]).toBeCloseTo(own[4] * own[0] * own[7], 12)
  expect(modes.names?.[407]).toBe('407')
  expect(modes.axes?.map(({ name, values }) => `${name} ${values.join('')}`)).toEqual([
    'red 0123456789',
    'green 0123456789',
    'blue 0123456789',
  ])
  const probabilities = modes.probability!(triples.subarray(0, 3 * dim))
  expect(probabilities.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 10)
  expect(probabilities.indexOf(Math.max(...probabilities))).toBe(31)
  expect(modes.pictures).toBeUndefined()
})

test('of one triple again and again the KL is log 1000, and one mode is captured', () => {
  const reference = createReference(p, 1)
  const q = Float32Array.from(
    { length: reference.size * 3 * dim },
    (_, at) => triples[at % (3 * dim)],
  )
  const { metrics, captured } = evaluate(q, reference)
  expect(captured.indexOf(true)).toBe(31)
  expect(metrics).toMatchObject({ modes: 1, highQuality: 1, effectiveModes: 1 })
  expect(metrics.modeKl).toBeCloseTo(Math.log(1000), 10)
})
