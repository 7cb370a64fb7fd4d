import { beforeEach, expect, test } from 'vitest'
import { batchFrom } from '../../backend/noise.ts'
import { plainBatch } from '../../backend/plainDraw.ts'
import { rowTargets } from '../../backend/rowsTesting.ts'
import { tf, use } from '../../network/testing.ts'
import { wasmOf } from './wasmBackend.ts'
import { openData } from './wasmDraw.ts'

beforeEach(() => use('wasm'))

const seeds = [7, 8, 2 ** 31]

test.each(rowTargets)('%s are drawn as in TypeScript', async (_, target) => {
  const { heap } = wasmOf(tf)
  const before = heap.blocks()
  const data = openData(tf, wasmOf(tf), seeds, target)
  for (const [n, step] of [
    [1, 0],
    [401, 9],
  ]) {
    const ours = batchFrom(data.at(step), n).data(1)
    const theirs = plainBatch(tf, seeds, n, step, target).data(1)
    expect(ours.x.shape).toEqual([3, n, target.space.dim])
    expect(ours.label?.shape).toEqual(theirs.label?.shape)
    // The same rows, so the same classes; the noise is rounded otherwise.
    expect(await ours.label?.data()).toEqual(await theirs.label?.data())
    const expected = await theirs.x.data()
    ;(await ours.x.data()).forEach((value, i) => {
      expect(Math.abs(value - expected[i])).toBeLessThan(1e-5)
    })
  }
  data.dispose()
  expect(heap.blocks()).toBe(before)
})

test('there is no second domain', () => {
  const [[, target]] = rowTargets
  const data = openData(tf, wasmOf(tf), seeds, target)
  expect(() => batchFrom(data.at(0), 3).data(0, 1)).toThrow('one domain')
  data.dispose()
})
