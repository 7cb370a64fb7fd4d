import { beforeAll, expect, test } from 'vitest'
import { unedited } from '../../core/settings/course.ts'
import { decode } from '../../core/settings/decode.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { activate, tf } from '../activate.ts'
import { createSession } from '../session/session.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

async function read(hash: string) {
  const { experiment } = decode(`${hash}&batch=64&width=16&seed=7`, catalogue)
  const session = await createSession(tf, unedited(experiment), 'a')
  await session.advance(60, Number.POSITIVE_INFINITY)
  const before = tf.memory().numTensors
  const { layers, components } = await session.frame({ samples: 20, layers: ['lemma'] })
  expect(tf.memory().numTensors).toBe(before)
  session.dispose()
  return { lemma: layers.lemma, components }
}

// The sums on the left are over the slope of a critic that is piecewise linear, and so jumps.
test.each([
  ['pair', 'relu', 0.003],
  ['pair', 'tanh', 1e-4],
  ['ring', 'relu', 0.03],
  ['ring', 'tanh', 1e-4],
] as const)('both sides agree on %s, with %s', async (target, activation, tolerance) => {
  const game = '#a=nonsaturating&a.generator=gaussian'
  const { lemma, components } = await read(`${game}&target=${target}&activation=${activation}`)
  const dim = target === 'pair' ? 1 : 2
  expect(lemma).toHaveLength(2 + (2 * dim + 1) * 3 * dim)
  const [difference, single, ...points] = lemma!
  expect(difference).toBeLessThan(tolerance)
  expect(difference).toBeGreaterThan(0)
  expect(points.slice(0, dim)).toEqual(
    components![0].mean.slice(0, dim).map((value) => Math.fround(value)),
  )
  const left = Math.hypot(...points.slice(dim, 2 * dim))
  expect(left).toBeGreaterThan(0.01 * single)
})

test.each(['#a=nonsaturating', '#a=wgan&a.generator=gaussian', '#a=vae'])(
  'it is not there for %s',
  async (hash) => {
    expect((await read(hash)).lemma).toBeUndefined()
  },
)
