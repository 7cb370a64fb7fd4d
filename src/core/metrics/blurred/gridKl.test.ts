import fc from 'fast-check'
import { expect, test } from 'vitest'
import { onLine, round } from '../../gaussian/mixture.ts'
import { target } from '../../targets/target.ts'
import { build, draw } from '../../testing.ts'
import { createReference, perfectBand } from '../evaluate.ts'
import { evaluationSize } from '../metric.ts'
import { blurredTarget, gridKl, gridSize } from './gridKl.ts'

const ring = build('ring')
const ringReference = createReference(ring, 1)

const kl = (samples: Float32Array, reference = ringReference) =>
  gridKl({ space: reference.target.space, values: samples }, blurredTarget(reference))

test('are finite and never negative, for any samples', () => {
  const coordinate = fc.oneof(
    fc.float({ noNaN: true }),
    fc.float({ min: -1.5, max: 1.5, noNaN: true }),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 0),
  )
  const pair = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 50 })
  fc.assert(
    fc.property(pair, (points) => {
      const { forward, reverse } = kl(Float32Array.from(points.flat()))
      expect(Number.isFinite(forward) && forward >= 0).toBe(true)
      expect(Number.isFinite(reverse) && reverse >= 0).toBe(true)
    }),
    { seed: 1, numRuns: 50 },
  )
})

test('do not lose samples outside the square', () => {
  const half = draw(ring.density!).values
  half.fill(1e3, 0, half.length / 2)
  // Half the model is junk: log ½ of it is in the covered part, the rest is nearly unpayable.
  expect(kl(half).reverse).toBeGreaterThan(5)
  expect(kl(half).forward).toBeCloseTo(Math.LN2, 1)
  const all = new Float32Array(5000).fill(1e3)
  expect(kl(all).reverse).toBeGreaterThan(10)
  expect(kl(all).forward).toBeGreaterThan(7)
})

test('are those of the blurred densities', () => {
  const p = target([round(1, 0, 0, 1)])
  const { forward, reverse } = kl(draw([round(1, 0, 0, 0.6)]).values, createReference(p, 1))
  // Between round Gaussians with variance ratio r: r − 1 − log r; both have variance 1 more.
  const exact = (r: number) => r - 1 - Math.log(r)
  expect(forward).toBeCloseTo(exact((1 + 1) / (0.36 + 1)), 2)
  expect(reverse).toBeCloseTo(exact((0.36 + 1) / (1 + 1)), 2)
})

test('are those of the blurred densities on the line, too', () => {
  const p = target([onLine(1, 0, 1)])
  const reference = createReference(p, 1)
  const draws = Array.from({ length: 20 }, (_, i) =>
    kl(draw([onLine(1, 0.5, 0.6)], i).values, reference),
  )
  const mean = (way: 'forward' | 'reverse') =>
    draws.reduce((sum, found) => sum + found[way] / draws.length, 0)
  // KL(N(0, v) ‖ N(m, w)) = (v/w − 1 − log v/w + m²/w) / 2; both variances are 1 more.
  const exact = (v: number, w: number) => (v / w - 1 - Math.log(v / w) + 0.25 / w) / 2
  expect(mean('forward')).toBeCloseTo(exact(2, 1.36), 2)
  expect(mean('reverse')).toBeCloseTo(exact(1.36, 2), 2)
})

test('have a grid as fine as the modes, up to a limit', () => {
  expect(gridSize(build('ring', { sd: 0.02 }))).toBe(125)
  expect(gridSize(build('ring', { sd: 0.01, radius: 5 }))).toBe(192)
  expect(gridSize(build('ring', { sd: 1 }))).toBe(64)
  expect(gridSize(build('pair'))).toBe(256)
  // 2 × 1.15 × (4 gaps of 2.5 + 4 sd) in cells of one sd.
  expect(gridSize(build('row', { modes: 9, gap: 2.5, sd: 0.05 }))).toBe(470)
})

test('are unbiased where a cell is wider than a mode, too', () => {
  const p = build('ring', { sd: 0.01, radius: 5 })
  const { blurredForwardKl, blurredReverseKl } = perfectBand(createReference(p, 1), 5)
  expect(blurredForwardKl.high).toBeLessThan(0.04)
  expect(blurredReverseKl.high).toBeLessThan(0.04)
})

test('noise is the chi-square of a kernel as wide as the modes', () => {
  // Each well-separated mode blurred by its own sd counts as 1 + sd²/h² = 2 cells along each axis.
  for (const p of [ring, build('grid'), build('row', { modes: 15 })]) {
    const expected = (2 ** p.space.dim * p.density!.length - 1) / (2 * evaluationSize)
    const { mean } = perfectBand(createReference(p, 1), 20).blurredForwardKl
    expect(mean / expected).toBeGreaterThan(0.8)
    expect(mean / expected).toBeLessThan(1.2)
  }
})
