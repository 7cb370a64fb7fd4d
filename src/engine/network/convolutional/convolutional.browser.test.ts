import { beforeEach, expect, test } from 'vitest'
import type { Tensor } from '../../../objectives/objective.ts'
import { setWebgpu } from '../../webgpu/gpuTesting.ts'
import { distance, tf, use } from '../testing.ts'
import { caseOf, everything, generator, inputsOf, penalised, reader } from './testing.ts'

beforeEach(async ({ skip }) => {
  if (!(await setWebgpu())) skip('no WebGPU adapter')
})

async function agrees(inputs: () => Tensor[], compute: (...all: Tensor[]) => Tensor) {
  const once = async () => {
    const result = tf.tidy(() => compute(...inputs()))
    const values = Float32Array.from(await result.data())
    result.dispose()
    return values
  }
  await use('reference')
  const expected = await once()
  await setWebgpu()
  expect(distance(await once(), expected)).toBeLessThan(1e-4)
}

test.each(Object.entries({ reader, generator }))(
  'a convolutional %s and its gradients on the GPU are those of the reference',
  (_, which) => {
    const of = caseOf([7, 5, 3], { runs: 2 })
    return agrees(inputsOf(which, of), everything(which(of)))
  },
)

test('so are the slopes of a reader, and their gradients', () => {
  const of = caseOf([8, 8, 1], { others: 1, activation: 'leakyRelu' })
  return agrees(inputsOf(reader, of), penalised(reader(of)))
})
