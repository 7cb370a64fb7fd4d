import { beforeAll, describe, expect, test } from 'vitest'
import golden from '../../core/golden/vae.json' with { type: 'json' }
import { activate, tf } from '../../engine/activate.ts'
import { seededNoise } from '../../engine/backend/noise.ts'
import { normal, standardNormal } from '../distributions.ts'
import type { Tensor3D } from '../objective.ts'
import { logWeight } from './logWeight.ts'
import { grouped, importanceBound, noiseOf, repeated, sharedNoise } from './severalCodes.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

describe('the importance-weighted bound of a linear Gaussian model', () => {
  const { a, b, s, c, d, v } = golden.params
  const model = {
    prior: standardNormal(1),
    decoder: (z: Tensor3D) => normal(z.mul(a).add(b), tf.scalar(Math.log(s))),
    encoder: (x: Tensor3D) => normal(x.mul(c).add(d), tf.scalar(Math.log(v) / 2)),
  }
  const cases = Object.entries(golden.points).flatMap(([x, values]) =>
    ([2, 5, 50] as const).map((k) => [Number(x), k, values[`iwae_${k}`]] as const),
  )
  test.each(cases)('at x = %d with %d codes', async (at, k, expected) => {
    const n = Math.round(60_000 / k)
    const bound = tf.tidy(() => {
      const x = repeated(tf.tensor3d(Array(n).fill(at), [1, n, 1]), k)
      const z = model.encoder(x).sample(noiseOf(seededNoise(tf, [3], n, 'test', 0), k), 'code')
      return importanceBound(grouped(logWeight(model, x, z), k))
    })
    const [found] = await bound.data()
    bound.dispose()
    // Of 60 000 codes; the log of one weight has an sd of about 1, a bound of k less.
    expect(Math.abs(found - expected)).toBeLessThan(0.02)
  })
})

test('codes of a point stand in a row, and have noise of their own', async () => {
  const noise = seededNoise(tf, [3], 4, 'test', 0)
  const several = noiseOf(noise, 3)
  expect(several.size).toBe(12)
  const x = tf.tensor3d([1, 10, 2, 20, 3, 30, 4, 40], [1, 4, 2])
  expect([...(await repeated(x, 3).data()).slice(0, 8)]).toEqual([1, 10, 1, 10, 1, 10, 2, 20])
  const normals = await several.normal('code', 2).data()
  expect(new Set(normals).size).toBe(24)
  const classes = several.oneHot('class', 5)
  expect(classes.shape).toEqual([1, 12, 5])
  expect([...(await classes.sum(2).data())]).toEqual(Array(12).fill(1))
})

test('shared noise is the same for every point', async () => {
  const noise = sharedNoise(seededNoise(tf, [3], 2, 'test', 0), 3)
  expect(noise.size).toBe(6)
  const normals = [...(await noise.normal('code', 1).data())]
  expect(normals).toEqual([0, 1, 0, 1, 0, 1].map((k) => normals[k]))
  expect(normals[0]).not.toBe(normals[1])
  expect(noise.uniform('code', 2).shape).toEqual([1, 6, 2])
  expect(noise.oneHot('class', 5).shape).toEqual([1, 6, 5])
})
