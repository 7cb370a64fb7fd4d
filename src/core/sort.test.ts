import fc from 'fast-check'
import { expect, test } from 'vitest'
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
