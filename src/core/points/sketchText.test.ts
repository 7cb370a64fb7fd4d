import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toldOf } from '../../languages/toldTesting.ts'
import { moments, normalise, onLine, round } from '../gaussian/mixture.ts'
import { nastyText } from '../settings/paramTesting.ts'
import { readSketch, sketchText, writeSketch } from './sketchText.ts'

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const numbers = fc.record({
  // Not below the least weight that a sketch of 100 000 points may have.
  weight: number(1e-4, 1),
  x: number(-5, 20),
  y: number(-3, 4),
  sd: number(0.03, 3),
})
const mixtures = (kind: 'line' | 'plane') =>
  fc
    .array(numbers, { minLength: 2, maxLength: 180 })
    .map((kernels) =>
      normalise(
        kernels.map(({ weight, x, y, sd }) =>
          kind === 'line' ? onLine(weight, x, sd) : round(weight, x, y, sd),
        ),
      ),
    )

test.each(['line', 'plane'] as const)('%s: a sketch survives its text', (kind) => {
  fc.assert(
    fc.property(mixtures(kind), (kernels) => {
      const text = writeSketch({ count: 1234, kernels }, kind)
      expect(new URLSearchParams({ text }).toString()).toBe(`text=${text}`)
      expect(text.length).toBeLessThanOrEqual(1500)
      const back = readSketch(text, kind)!
      expect(back.count).toBe(1234)
      expect(back.kernels).toHaveLength(kernels.length)
      for (const [i, { weight, mean, sd, angle }] of back.kernels.entries()) {
        expect(Math.abs(mean[0] - kernels[i].mean[0])).toBeLessThan(25 / 2 ** 13)
        expect(Math.abs(mean[1] - kernels[i].mean[1])).toBeLessThan(25 / 2 ** 13)
        expect(Math.abs(sd[0] / kernels[i].sd[0] - 1)).toBeLessThan(0.0036)
        expect(sd[1]).toBe(kind === 'line' ? 0 : sd[0])
        expect(Math.abs(weight / kernels[i].weight - 1)).toBeLessThan(0.004)
        expect(angle).toBe(0)
      }
      const [before, after] = [moments(kernels), moments(back.kernels)]
      const total = (of: typeof before) => of.covariance[0] + of.covariance[2]
      expect(Math.abs(after.mean[0] - before.mean[0])).toBeLessThan(0.01 * Math.sqrt(total(before)))
      expect(Math.abs(total(after) / total(before) - 1)).toBeLessThan(0.01)
    }),
    { seed: 4, numRuns: 200 },
  )
})

const fallback = writeSketch({ count: 0, kernels: [round(1, 0, 0, 1)] }, 'plane')
const param = sketchText({ label: 'Points', help: '', default: fallback }, 'plane')

test('a single kernel has a text too', () => {
  expect(param.read(fallback)).toEqual({ value: fallback })
  expect(readSketch(fallback, 'plane')!.kernels).toEqual([round(1, 0, 0, 1)])
})

test('damage is said, and what can be read is kept', () => {
  const kernels = normalise([round(1, 0, 0, 1), round(1, 4, 0, 1)])
  const good = writeSketch({ count: 10, kernels }, 'plane')
  expect(toldOf(param.read(good))).toEqual({ value: good })
  expect(toldOf(param.read(`${good}AB`))).toEqual({
    value: good,
    problem: 'the sketch cannot be read after kernel 2',
  })
  expect(param.read(`${good}é2345678`).value).toBe(good)
  expect(toldOf(param.read(good.replace('10_', 'ten_')))).toEqual({
    value: fallback,
    problem: 'the count of the sketch is not a number',
  })
  expect(toldOf(param.read('10_0_0_4_')).problem).toBe('the sketch holds no kernel')
  expect(toldOf(param.read('10_1e9_0_1_AAAAAAAA')).problem).toBe(
    'the sketch is too far from 0 for its size',
  )
  expect(toldOf(param.read(`3_0_0_4_${'AAAAAAAA'.repeat(181)}`)).problem).toContain(
    'after kernel 180',
  )
})

test('any text reads as a canonical one that has a density', () => {
  const near = fc
    .tuple(nastyText, nastyText, fc.string({ maxLength: 40 }))
    .map((parts) => parts.join('_'))
  fc.assert(
    fc.property(fc.oneof(nastyText, near), (text) => {
      const { value } = param.read(text)
      expect(param.read(value)).toEqual({ value })
      const { kernels } = readSketch(value, 'plane')!
      for (const { weight, mean, sd } of kernels) {
        expect([weight, ...mean, ...sd].every(Number.isFinite)).toBe(true)
        expect(Math.min(weight, ...sd)).toBeGreaterThan(0)
      }
    }),
    { seed: 4, numRuns: 2000 },
  )
})
