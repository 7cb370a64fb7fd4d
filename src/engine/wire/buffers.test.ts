import { expect, test } from 'vitest'
import { buffersOf } from './buffers.ts'

test('a frame hands over the memory of its samples and of all its layers, each once', () => {
  const [samples, small, x, y] = [1, 2, 3, 4].map((length) => new Float32Array(length))
  const frame = { samples, small, layers: { x, y, again: y.subarray(1) } }
  expect(buffersOf(frame)).toEqual([samples, small, x, y].map(({ buffer }) => buffer))
  const moved = structuredClone(frame, { transfer: buffersOf(frame) })
  expect(Object.values(moved.layers).map(({ length }) => length)).toEqual([3, 4, 3])
  expect(Object.values(frame.layers).map(({ length }) => length)).toEqual([0, 0, 0])
  expect(buffersOf({ samples, small: null, layers: {} })).toHaveLength(1)
})
