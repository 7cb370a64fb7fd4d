import { expect, test } from 'vitest'
import { normals } from '../../space/random.ts'
import type { Classifier } from './classifier.ts'
import { probabilities, sureness } from './probabilities.ts'

test('are the softmax of −d²/2s², also where classes are far away', () => {
  const found = probabilities(Float64Array.of(1, 2, 3), 1.5)
  const parts = [1, 4, 9].map((d2) => Math.exp(-d2 / 4.5))
  const total = parts.reduce((sum, part) => sum + part, 0)
  expect([...found]).toEqual(parts.map((part) => expect.closeTo(part / total, 12)))
  const far = probabilities(Float64Array.of(1000, 1001, Number.POSITIVE_INFINITY), 0.1)
  expect([...far]).toEqual([expect.closeTo(1, 12), expect.closeTo(0, 12), 0])
})

test('are as sure as they are right: the width is that by which pictures were drawn', () => {
  // Two classes at 0 and 1, seen through noise of sd 0.6: posteriors are softmax(−d²/2·0.6²).
  const sd = 0.6
  const told = {
    distances: ([x]: Float32Array) => Float64Array.of(Math.abs(x), Math.abs(1 - x)),
  } satisfies Partial<Classifier>
  const drawn = (middle: number, step: number) =>
    normals(new Float32Array(150), { seed: 1, stream: 2, step }).map((z) => middle + sd * z)
  const classifier: Classifier = { ...told, look: () => never }
  const s = sureness(classifier, [drawn(0, 1), drawn(1, 2)], 1, 2.4)
  // Widths are √2 apart, and the fit to 300 has an error of a tenth.
  expect(s).toBeGreaterThan(0.6 / 1.5)
  expect(s).toBeLessThan(0.6 * 1.5)
})

/** What is not asked here. */
const never = {
  nearest: new Int32Array(),
  distance: new Float64Array(),
  second: new Float64Array(),
  off: new Float64Array(),
}
