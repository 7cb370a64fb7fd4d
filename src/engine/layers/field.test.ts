import { beforeAll, describe, expect, test } from 'vitest'
import { lineSize } from '../../core/record/frame.ts'
import { unedited } from '../../core/settings/course.ts'
import { decode } from '../../core/settings/decode.ts'
import { build } from '../../core/testing.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { BOUND } from '../../objectives/games/readOut.ts'
import type { Learner, Tensor2D, Tensor3D } from '../../objectives/objective.ts'
import { activate, tf } from '../activate.ts'
import { createSession } from '../session/session.ts'
import field from './field.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const never = () => {
  throw new Error('no noise is asked for')
}

const target = build('pair')
const times = (factor: number) => (x: Tensor3D) => x.mul(factor).sum<Tensor2D>(2)
const read = (said: Partial<Learner>) => {
  const learner: Learner = { step: () => ({}), sample: (noise) => noise.normal('x', 1), ...said }
  const nothing = {
    components: null,
    draw: async () => new Float32Array(),
    noise: never,
    still: true,
    atLeisure: never,
  }
  return field({ tf, target, latent: 1, learner, ...nothing })
}

describe('the field of a critic', () => {
  test('is its estimate of log p/q, or where it has none its output', async () => {
    const [one, two] = [
      await read({ logRatio: times(2) }),
      await read({ critic: { label: 'Sum', at: times(3) } }),
    ]
    expect(one).toHaveLength(lineSize)
    // Cells are halfWidth / 128 apart, in units of the target's own.
    const step = target.halfWidth / (lineSize / 2) / target.units.unit
    expect(one![1] - one![0]).toBeCloseTo(2 * step, 5)
    expect(two![1] - two![0]).toBeCloseTo(3 * step, 5)
  })

  test('is not there where there is no critic', () => {
    expect(read({})).toBeNull()
  })
})

test.each([
  ['tv', 'Sign of p − q'],
  ['kl', undefined],
])(
  'a frame of an f-GAN by the bound of %s says whether its field is of another thing: %s',
  async (divergence, own) => {
    const hash = `#target=pair&a=fgan&a.form=bound&a.divergence=${divergence}&batch=16&width=8&seed=7`
    const session = await createSession(tf, unedited(decode(hash, catalogue).experiment), 'a')
    await session.advance(20, Number.POSITIVE_INFINITY)
    const { layers, ownCritic } = await session.frame({ samples: 20, layers: ['field'] })
    session.dispose()
    expect(ownCritic).toBe(own)
    expect(layers.field).toHaveLength(lineSize)
    expect(layers.field!.every((v) => Math.abs(v) <= BOUND)).toBe(true)
    expect(new Set(layers.field).size).toBeGreaterThan(lineSize / 2)
  },
)
