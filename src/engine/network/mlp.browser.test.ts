import { expect, test } from 'vitest'
import { setWebgpu } from '../webgpu/gpuTesting.ts'
import { distance, tf, use } from './testing.ts'
import { trainGan } from './testingGan.ts'

test('ten steps of a GAN on webgpu are those of the reference', async ({ skip }) => {
  await use('reference')
  const expected = await trainGan(10)
  if (!(await setWebgpu())) skip('no WebGPU adapter')
  const before = tf.memory().numTensors
  const trained = await trainGan(10)
  trained.forEach((theta, i) => {
    expect(distance(theta, expected[i])).toBeLessThan(1e-3)
  })
  expect(tf.memory().numTensors).toBe(before)
})

test('the browser computes the same bits of ours twice, and agrees with the reference', async () => {
  await use('reference')
  const expected = await trainGan(10)
  await use('wasm')
  const trained = await trainGan(10)
  expect(await trainGan(10)).toEqual(trained)
  trained.forEach((theta, i) => {
    expect(distance(theta, expected[i])).toBeLessThan(1e-4)
  })
})
