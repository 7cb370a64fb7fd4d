import { beforeEach, expect, test } from 'vitest'
import { activations, distance, tf, use } from '../network/testing.ts'
import { trainGan } from '../network/testingGan.ts'
import { setWebgpu } from './gpuTesting.ts'

beforeEach(async ({ skip }) => {
  if (!(await setWebgpu())) skip('no WebGPU adapter')
})

test.each(activations)(
  'ten penalised steps are those of the reference (%s)',
  async (activation) => {
    const penalised = { activation, penalty: 2 }
    await use('reference')
    const expected = await trainGan(10, penalised)
    const free = await trainGan(10, { activation })
    await setWebgpu()
    const before = tf.memory().numTensors
    const trained = await trainGan(10, penalised)
    expect(tf.memory().numTensors).toBe(before)
    trained.forEach((theta, i) => {
      expect(distance(theta, expected[i])).toBeLessThan(1e-3)
    })
    // The penalty is seen at this accuracy.
    expect(distance(free[1], expected[1])).toBeGreaterThan(5e-3)
  },
)
