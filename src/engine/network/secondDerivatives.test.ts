import { beforeAll, expect, test } from 'vitest'
import type { Tensor } from '../../objectives/objective.ts'
import { registerSecondDerivatives } from './secondDerivatives.ts'
import { tf, use } from './testing.ts'

beforeAll(async () => {
  await use('reference')
  registerSecondDerivatives(tf)
})

const s = (x: number) => 1 / (1 + Math.exp(-x))

const cases: readonly [string, (x: Tensor) => Tensor, (x: number) => number][] = [
  ['exp', (x) => tf.exp(x), Math.exp],
  ['tanh', (x) => tf.tanh(x), (x) => -2 * Math.tanh(x) * (1 - Math.tanh(x) ** 2)],
  ['sigmoid', (x) => tf.sigmoid(x), (x) => s(x) * s(-x) * (1 - 2 * s(x))],
  ['softplus', (x) => tf.softplus(x), (x) => s(x) * s(-x)],
  ['where', (x) => tf.where(tf.greater(x, 0), tf.square(x), x), (x) => (x > 0 ? 2 : 0)],
  ['leakyRelu of a square', (x) => tf.leakyRelu(tf.square(x), 0.2), () => 2],
]

test.each(cases)('%s', async (_, f, second) => {
  const x = tf.tensor1d([-1.5, -0.2, 0.4, 2])
  const slope = tf.grad((a) => f(a).sum())
  const result = await tf
    .grad((a) => slope(a).sum())(x)
    .data()
  const expected = Array.from(await x.data(), second)
  expected.forEach((value, i) => {
    expect(result[i]).toBeCloseTo(value, 5)
  })
})
