import { beforeAll, expect, test } from 'vitest'
import { fieldSize, lineSize } from '../../core/record/frame.ts'
import { build } from '../../core/testing.ts'
import { normal, standardNormal } from '../../objectives/distributions.ts'
import type { LearnerFacts } from '../../objectives/facts.ts'
import { logWeight } from '../../objectives/latent/logWeight.ts'
import { grouped, repeated } from '../../objectives/latent/severalCodes.ts'
import type { Learner, Tensor3D } from '../../objectives/objective.ts'
import { activate, tf } from '../activate.ts'
import collapse from './collapse.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

/** x = az + sε in each coordinate, with its own posterior: then every weight is q(x). */
function exact(dim: number): LearnerFacts {
  const [a, s] = [0.8, 0.6]
  const model = {
    prior: standardNormal(dim),
    decoder: (z: Tensor3D) => normal(z.mul(a), tf.scalar(Math.log(s))),
    encoder: (x: Tensor3D) => normal(x.mul(a), tf.scalar(Math.log(s))),
  }
  return {
    logWeights(point, k, noise) {
      const x = repeated(point, k)
      const code = model.encoder(x)
      return grouped(logWeight(model, x, code.sample(noise, 'posterior'), code), k)
    },
    // d is wider: N(0, 4 I).
    logData: (x) => normal(tf.zerosLike(x), tf.scalar(Math.log(2))).log(x),
  }
}
const never = () => {
  throw new Error('It asks for nothing else.')
}
const rest = { tf, components: null, draw: never, noise: never, still: true, atLeisure: never }

const learner = (facts?: LearnerFacts): Learner => ({
  step: () => ({}),
  sample: (noise) => noise.normal('x', 1),
  ...(facts && { facts }),
})

test.each(['two', 'ring'])('is log d − log q of every cell, on %s', async (id) => {
  const target = build(id)
  const { dim, kind } = target.space
  const before = tf.memory().numTensors
  const field = await collapse({ ...rest, learner: learner(exact(dim)), target, latent: dim })
  expect(tf.memory().numTensors).toBe(before)
  const size = kind === 'line' ? lineSize : fieldSize
  expect(field).toHaveLength(size ** dim)
  const { center, halfWidth, units } = target
  const coordinate = (cell: number, axis: number) => {
    const at = Math.floor(cell / size ** axis) % size
    return (center[axis] + halfWidth * ((2 * at + 1) / size - 1) - units.center[axis]) / units.unit
  }
  for (let cell = 0; cell < size ** dim; cell += 37) {
    let expected = -dim * Math.log(2)
    // log N(0, 4) − log N(0, 1) = x²/2 − x²/8 − log 2.
    for (let axis = 0; axis < dim; axis++) expected += (3 / 8) * coordinate(cell, axis) ** 2
    expect(Math.abs(field![cell] - expected)).toBeLessThan(1e-3 * (1 + Math.abs(expected)))
  }
})

test('a model without encoder or density estimator has none', () => {
  const { logWeights } = exact(2)
  const of = (facts?: LearnerFacts) =>
    collapse({ ...rest, learner: learner(facts), target: build('ring'), latent: 2 })
  expect([of(), of({ logWeights })]).toEqual([null, null])
})
