import { beforeAll, expect, test } from 'vitest'
import { activate, tf } from '../engine/activate.ts'
import { detached } from './detached.ts'
import type { Tensor1D } from './objective.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

test('what is detached has its value, and no gradient flows through it', async () => {
  const x = tf.tensor1d([2, -3])
  const square = (held: boolean) => (y: Tensor1D) =>
    (held ? detached(tf, () => y.clone()) : y).mul<Tensor1D>(y).sum()
  const { value, grad } = tf.valueAndGrad(square(true) as never)(x)
  expect((await value.data())[0]).toBe(13)
  expect([...(await grad.data())]).toEqual([2, -3])
  const free = tf.grad(square(false) as never)(x)
  expect([...(await free.data())]).toEqual([4, -6])
  tf.dispose([x, value, grad, free])
})

test('it leaves nothing behind', () => {
  const before = tf.memory().numTensors
  tf.tidy(() => {
    const x = tf.tensor1d([1, 2])
    detached(tf, () => x.exp().add(1))
  })
  expect(tf.memory().numTensors).toBe(before)
})
