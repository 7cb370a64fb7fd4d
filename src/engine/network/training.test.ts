import { expect, test } from 'vitest'
import { wasmOf } from '../wasm/tensors/wasmBackend.ts'
import { activations, distance, tf, use } from './testing.ts'
import { trainGan } from './testingGan.ts'

test('twenty steps of a GAN are the same on wasm and reference', async () => {
  await use('reference')
  const expected = await trainGan(20)
  await use('wasm')
  const trained = await trainGan(20)
  trained.forEach((theta, i) => {
    expect(distance(theta, expected[i])).toBeLessThan(1e-4)
  })
})

test.each(activations)('with a gradient penalty they are, too (%s)', async (activation) => {
  await use('reference')
  const expected = await trainGan(10, { activation, penalty: 1 })
  await use('wasm')
  const trained = await trainGan(10, { activation, penalty: 1 })
  trained.forEach((theta, i) => {
    expect(distance(theta, expected[i])).toBeLessThan(1e-4)
  })
})

test('training twice gives the same bits, and leaves nothing behind', async () => {
  await use('wasm')
  const blocks = () => wasmOf(tf).heap.blocks()
  const before = [tf.memory().numTensors, blocks()]
  expect(await trainGan(10)).toEqual(await trainGan(10))
  expect([tf.memory().numTensors, blocks()]).toEqual(before)
})
