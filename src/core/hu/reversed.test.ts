import { expect, test } from 'vitest'
import { logDensity, type Mixture, onLine } from '../gaussian/mixture.ts'
import { logSigmoid, reversed } from './reversed.ts'

const p: Mixture = [onLine(0.33, -1, 0.255), onLine(0.67, 2, 1.415)]
const q: Mixture = [onLine(1, 0.4, 1.3)]
const cell = 0.05
const x = Array.from({ length: 400 }, (_, i) => -8 + i * cell)
const over = (of: (x: number) => number) => Float32Array.from(x, of)
const density = (of: Mixture) => over((at) => Math.exp(logDensity(of, at, 0)))
const ratio = over((at) => logDensity(p, at, 0) - logDensity(q, at, 0))

test('at a perfect critic it is p', () => {
  const pull = reversed(ratio, density(p), density(q), cell)
  density(p).forEach((value, i) => {
    expect(pull[i]).toBeCloseTo(value, 5)
  })
})

test('at a critic that knows nothing it is half of both', () => {
  const pull = reversed(
    over(() => 0),
    density(p),
    density(q),
    cell,
  )
  const [ofP, ofQ] = [density(p), density(q)]
  pull.forEach((value, i) => {
    expect(value).toBeCloseTo((ofP[i] + ofQ[i]) / 2, 5)
  })
})

test('it is a density, and 0 everywhere where both are', () => {
  const pull = reversed(
    ratio.map((v) => v / 2),
    density(p),
    density(q),
    cell,
  )
  expect(pull.reduce((sum, one) => sum + one, 0) * cell).toBeCloseTo(1, 6)
  expect(
    reversed(
      over(() => 3),
      over(() => 0),
      over(() => 0),
      cell,
    ).every((one) => one === 0),
  ).toBe(true)
})

test.each([-800, -3, 0, 3, 800])('log σ(%s) is finite, and that of −v lies v above', (v) => {
  expect(Number.isFinite(logSigmoid(v))).toBe(true)
  expect(logSigmoid(v) - logSigmoid(-v)).toBeCloseTo(v, 9)
})
