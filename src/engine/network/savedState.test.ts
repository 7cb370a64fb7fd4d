import { beforeEach, describe, expect, test } from 'vitest'
import type { OptimiserKind } from '../../core/settings/experiment.ts'
import type { Trainable } from '../../objectives/network.ts'
import type { Tensor2D } from '../../objectives/objective.ts'
import { createGradientFlow } from './gradientFlow.ts'
import { createOptimiser } from './optimiser.ts'
import { distance, noise, tf, use } from './testing.ts'

const kinds: readonly OptimiserKind[] = ['adam', 'rmsprop', 'sgd']
const [RUNS, SIZE] = [2, 7]

const rows = (name: string, seed: number): Tensor2D =>
  noise(name, [1, RUNS, SIZE], seed).reshape([RUNS, SIZE])

/** θ that is `values`, or where every test starts. */
const trainable = (values?: Float32Array): Trainable => ({
  name: 'a',
  theta: tf.tidy(() =>
    tf.variable(values ? tf.tensor2d(values, [RUNS, SIZE]) : rows('theta', 1)),
  ) as Trainable['theta'],
})

interface Method {
  apply(who: Trainable, gradient: Tensor2D, rate: number): void
  save(who: Trainable): Promise<Float32Array | null>
  restore(who: Trainable, state: Float32Array | null): void
  dispose(): void
}

/** Steps `from` … `to` − 1 with changing rates, on gradients that depend on θ. */
const steps = (method: Method, who: Trainable, from: number, to: number): void => {
  for (let step = from; step < to; step++) {
    tf.tidy(() => {
      const gradient = tf.add(tf.mul(who.theta, 0.3), rows('gradient', step)) as Tensor2D
      method.apply(who, gradient, 0.1 / (1 + (step % 3)))
    })
  }
}

const read = async ({ theta }: Trainable): Promise<Float32Array> =>
  Float32Array.from(await theta.data<'float32'>())

/** θ after 30 steps, of which the last 18 were made by `second` from what `first` had saved. */
async function interrupted(first: () => Promise<Method>, second: () => Promise<Method>) {
  const method = await first()
  const who = trainable()
  steps(method, who, 0, 12)
  const [state, theta] = [await method.save(who), await read(who)]
  // What goes on afterwards does not change what was saved.
  steps(method, who, 12, 14)
  const next = await second()
  const other = trainable(theta)
  next.restore(other, state)
  steps(next, other, 12, 30)
  const result = await read(other)
  method.dispose()
  next.dispose()
  for (const each of [who, other]) each.theta.dispose()
  return { result, state }
}

async function uninterrupted(create: () => Promise<Method>): Promise<Float32Array> {
  const method = await create()
  const who = trainable()
  steps(method, who, 0, 30)
  const result = await read(who)
  method.dispose()
  who.theta.dispose()
  return result
}

const optimiserOn = (backend: 'wasm' | 'reference', kind: OptimiserKind) => async () => {
  await use(backend)
  return createOptimiser(tf, kind, { beta1: 0.5 })
}

describe.each(['wasm', 'reference'] as const)('on %s', (backend) => {
  beforeEach(() => use(backend))

  test.each(kinds)('a restored %s goes on with the same bits', async (kind) => {
    const create = optimiserOn(backend, kind)
    const { result, state } = await interrupted(create, create)
    expect(result).toEqual(await uninterrupted(create))
    const lengths: Record<OptimiserKind, number> = { adam: 2, rmsprop: 1, sgd: 0 }
    expect(state).toHaveLength(1 + lengths[kind] * RUNS * SIZE)
    expect(state![0]).toBe(kind === 'adam' ? 12 : 0)
  })

  test('so does a restored gradient flow', async () => {
    const create = async (): Promise<Method> => createGradientFlow(tf)
    const { result } = await interrupted(create, create)
    expect(result).toEqual(await uninterrupted(create))
  })

  test('before the first step there is no state, and to restore none starts anew', async () => {
    const who = trainable()
    for (const method of [createOptimiser(tf, 'adam'), createGradientFlow(tf)]) {
      expect(await method.save(who)).toBeNull()
      steps(method, who, 0, 3)
      expect(await method.save(who)).not.toBeNull()
      method.restore(who, null)
      expect(await method.save(who)).toBeNull()
      method.dispose()
    }
    who.theta.dispose()
  })

  test('what is no state of it is refused', () => {
    const who = trainable()
    for (const method of [createOptimiser(tf, 'adam'), createGradientFlow(tf)]) {
      expect(() => method.restore(who, new Float32Array(3))).toThrow('numbers')
      method.dispose()
    }
    who.theta.dispose()
  })
})

test.each(kinds)('a state of %s is the same data on both', async (kind) => {
  const [ours, theirs] = [optimiserOn('wasm', kind), optimiserOn('reference', kind)]
  const expected = await uninterrupted(theirs)
  expect(distance((await interrupted(ours, theirs)).result, expected)).toBeLessThan(1e-6)
  expect(distance((await interrupted(theirs, ours)).result, expected)).toBeLessThan(1e-6)
})
