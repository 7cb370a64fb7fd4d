import { beforeAll, expect, test } from 'vitest'
import { gaussiansOf } from '../../core/targets/target.ts'
import { build } from '../../core/testing.ts'
import type { Learner, Tensor3D } from '../../objectives/objective.ts'
import { activate, tf } from '../activate.ts'
import posterior from './posterior.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const never = () => {
  throw new Error('nothing is drawn of the model')
}
const read = (id: string, latent: number, encode: Learner['posterior']) => {
  const learner = { step: () => ({}), sample: never, posterior: encode }
  const rest = { components: null, draw: never, noise: never, still: true, atLeisure: never }
  return posterior({ tf, target: build(id), latent, learner, ...rest })
}

test('of an encoder that writes down x, the modes themselves, in standard units', async () => {
  const { units, ...target } = build('ring')
  const modes = gaussiansOf({ ...target, units })
  // Three dimensions, of which the middle one tells nothing; all sds are 0.1.
  const found = await read('ring', 3, (x) => {
    const [a, b]: Tensor3D[] = x.split(2, 2)
    const none = a.mul<Tensor3D>(0)
    const sd = none.add<Tensor3D>(0.1)
    return tf.concat<Tensor3D>([a, none, b, sd, sd, sd], 2)
  })
  const [first, second, count, ...rest] = found!
  expect([first, second, count]).toEqual([0, 2, modes.length])
  modes.forEach(({ mean, sd }, k) => {
    const [x, y, xx, , yy] = rest.slice(5 * k, 5 * k + 5)
    const [u, v] = mean.map((value, axis) => (value - units.center[axis]) / units.unit)
    // 96 points: a mean within 4 sd/√96, a variance within 60 %.
    expect(Math.abs(x - u)).toBeLessThan((4 * sd[0]) / units.unit / Math.sqrt(96))
    expect(Math.abs(y - v)).toBeLessThan((4 * sd[1]) / units.unit / Math.sqrt(96))
    const variance = (sd[0] / units.unit) ** 2 + 0.01
    expect(xx / variance).toBeGreaterThan(0.4)
    expect(yy / variance).toBeLessThan(1.6)
  })
  expect(rest).toHaveLength(5 * modes.length + 4 * 2 * modes.length)
  expect(rest.at(-1)).toBeCloseTo(0.1, 6)
})

test('a shape is one group, and a code may have one dimension', async () => {
  const found = await read('moons', 1, (x) => {
    const [a] = x.split(2, 2)
    return a.concat<Tensor3D>(a.mul(0).add(1), 2)
  })
  const [first, second, count, x, y, xx, xy, yy] = found!
  expect([first, second, count]).toEqual([0, 0, 1])
  expect(y).toBe(x)
  expect(yy).toBe(xx)
  expect(xy).toBeCloseTo(xx - 1, 5)
})

test('without an encoder it is not there', () => {
  expect(read('ring', 2, undefined)).toBeNull()
})
