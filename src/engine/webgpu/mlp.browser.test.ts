import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { activations, type Case, distance, evaluate, tf, use } from '../network/testing.ts'
import { setWebgpu } from './gpuTesting.ts'

beforeEach(async ({ skip }) => {
  if (!(await setWebgpu())) skip('no WebGPU adapter')
})

const cases: fc.Arbitrary<Case> = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 21 }), { minLength: 2, maxLength: 5 }),
  activation: fc.constantFrom(...activations),
  runs: fc.integer({ min: 1, max: 4 }),
  rows: fc.integer({ min: 1, max: 37 }),
})

async function agrees(network: Case, seed: number): Promise<void> {
  await use('reference')
  const expected = await evaluate(network, seed)
  await setWebgpu()
  const [y, dx, dtheta] = await evaluate(network, seed)
  expect(distance(y, expected[0])).toBeLessThan(1e-5)
  expect(distance(dx, expected[1])).toBeLessThan(1e-4)
  expect(distance(dtheta, expected[2])).toBeLessThan(1e-4)
}

test('values and gradients equal the composition of stock ops', () =>
  fc.assert(fc.asyncProperty(cases, fc.integer({ min: 0, max: 1000 }), agrees), {
    seed: 1,
    numRuns: 15,
  }))

test.each(activations)('%s at the size of an experiment', (activation) =>
  agrees({ sizes: [2, 130, 67, 3], activation, runs: 2, rows: 300 }, 1),
)

test('a network too wide for a tile of eight rows', () =>
  agrees({ sizes: [2, 400, 512, 1], activation: 'relu', runs: 1, rows: 19 }, 1))

test.each([
  ['pictures', [784, 16, 784]],
  ['coloured ones, whose rows need more workgroup memory than there is', [2100, 3, 2, 2100]],
])('a network between %s', (_, sizes) => agrees({ sizes, activation: 'relu', runs: 1, rows: 5 }, 1))

test('a network without hidden layers', () =>
  agrees({ sizes: [3, 5], activation: 'relu', runs: 2, rows: 9 }, 1))

test('nothing is left behind', async () => {
  const network: Case = { sizes: [2, 9, 9, 1], activation: 'softplus', runs: 2, rows: 10 }
  await evaluate(network)
  const before = [tf.memory().numTensors, tf.memory().numDataBuffers]
  for (let i = 0; i < 3; i++) await evaluate(network, i)
  expect([tf.memory().numTensors, tf.memory().numDataBuffers]).toEqual(before)
})
