import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normals } from '../space/random.ts'
import { sortFloats } from './sort.ts'

test('sorts as the built-in does', () => {
  fc.assert(
    fc.property(fc.float32Array({ maxLength: 300, noNaN: true }), (values) => {
      expect(sortFloats(values.slice())).toEqual(values.slice().sort())
    }),
    { seed: 1, numRuns: 300 },
  )
})

test('sorts a view in place and leaves its surroundings', () => {
  const all = Float32Array.from([9, 3, -1, 2, -7])
  sortFloats(all.subarray(1, 4))
  expect([...all]).toEqual([9, -1, 2, 3, -7])
})

const draw = normals(new Float32Array(5000), { seed: 1, stream: 2, step: 3 })

test.each([
  ['of one scale', draw],
  ['of which nearly all crowd at one place, and those again', draw.map((x) => x ** 9 * 1e-9)],
  ['with one far away', draw.map((x, i) => (i === 7 ? 1e30 : x))],
  ['of eight values', draw.map((x) => Math.round(x))],
  ['that are infinite, too', draw.map((x) => 1 / Math.round(x))],
  ['that are all equal', draw.map(() => 0.1)],
])('sorts thousands of numbers %s', (_, values) => {
  expect(sortFloats(values.slice())).toEqual(values.slice().sort())
})

test('ends where there is no order', () => {
  const values = draw.map((x, i) => (i % 3 === 0 ? Number.NaN : x))
  expect(sortFloats(values).filter(Number.isFinite)).toHaveLength(3333)
})
