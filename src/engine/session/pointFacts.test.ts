import { beforeAll, expect, test } from 'vitest'
import { onLine } from '../../core/gaussian/mixture.ts'
import { target } from '../../core/targets/target.ts'
import { build } from '../../core/testing.ts'
import { normal, standardNormal } from '../../objectives/distributions.ts'
import { logWeight } from '../../objectives/latent/logWeight.ts'
import { grouped, repeated } from '../../objectives/latent/severalCodes.ts'
import type { Learner, Tensor2D, Tensor3D } from '../../objectives/objective.ts'
import { followBack } from '../../objectives/paths/followBack.ts'
import { activate, tf } from '../activate.ts'
import { seededNoise } from '../backend/noise.ts'
import { pointFacts } from './pointFacts.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

/** p is N(5, 3²), so x is 5 + 3u in standard units u. */
const p = target([onLine(1, 5, 3)])
const logNormal = (x: number, mean: number, sd: number) =>
  -((x - mean) ** 2) / (2 * sd * sd) - Math.log(sd) - Math.log(2 * Math.PI) / 2

async function read(said: Partial<Learner>, at: readonly number[], of = p) {
  const learner: Learner = { step: () => ({}), sample: (noise) => noise.normal('x', 1), ...said }
  const noise = (count: number) => seededNoise(tf, [1], count, 'evaluate', 0)
  const before = tf.memory().numTensors
  const facts = await pointFacts({ tf, learner, target: of, latent: 1, noise }, at)
  expect(tf.memory().numTensors).toBe(before)
  return facts
}

test('of a model with its own posterior: that, what comes back, and log q by any code', async () => {
  // u = 0.8 z + 0.6 ε, so q(u) = N(0, 1), and q(z|u) = N(0.8 u, 0.6²).
  const encoder = (u: Tensor3D) => normal(u.mul(0.8), tf.scalar(Math.log(0.6)).reshape([1, 1, 1]))
  const decoder = (z: Tensor3D) => normal(z.mul(0.8), tf.scalar(Math.log(0.6)))
  const facts = await read(
    {
      posterior: (u) => {
        const code = encoder(u)
        return code.mean.concat(tf.fill(u.shape, 0.6), 2) as Tensor3D
      },
      generate: (z) => z.mul(0.8),
      facts: {
        logWeights(point, k, noise) {
          const u = repeated(point, k)
          const code = encoder(u)
          const z = code.sample(noise, 'posterior')
          return grouped(logWeight({ prior: standardNormal(1), decoder, encoder }, u, z, code), k)
        },
      },
    },
    [8],
  )
  expect(facts.posterior!.mean[0]).toBeCloseTo(0.8, 5)
  expect(facts.posterior!.sd[0]).toBeCloseTo(0.6, 5)
  expect(facts.reconstruction![0]).toBeCloseTo(5 + 3 * 0.64, 4)
  expect(facts.logDensity).toMatchObject({ kind: 'bound', codes: 500 })
  expect(facts.logDensity!.value).toBeCloseTo(logNormal(8, 5, 3), 4)
  expect([facts.logRatio, facts.critic, facts.noise]).toEqual([undefined, undefined, undefined])
})

test('of a flow: log q by it, and the noise that it makes the point of', async () => {
  // u = ½ + ¼ z: x = 6.5 + ¾ z.
  const [mean, sd] = [0.5, 0.25]
  const velocity = (u: Tensor3D, t: number): Tensor3D => {
    const slope = (t * sd * sd - (1 - t)) / ((t * sd) ** 2 + (1 - t) ** 2)
    return u
      .sub(t * mean)
      .mul(slope)
      .add(mean)
  }
  const back = followBack(tf, { velocity, noise: 0, data: 1 })
  const facts = await read({ facts: { back } }, [7.4])
  expect(facts.noise![0]).toBeCloseTo(1.2, 3)
  expect(facts.logDensity!.kind).toBe('flow')
  expect(facts.logDensity!.value).toBeCloseTo(logNormal(7.4, 6.5, 0.75), 2)
})

test('what comes back by a code without a density is known, too', async () => {
  const { reconstruction, posterior } = await read({ facts: { again: (u) => u.mul(0.5) } }, [8])
  expect(reconstruction![0]).toBeCloseTo(6.5, 4)
  expect(posterior).toBeUndefined()
})

test('of a density: itself; of a critic what it says', async () => {
  const ring = build('ring')
  const { center, unit } = ring.units
  const at = [center[0] + unit, center[1] - 2 * unit]
  const logDensity = (x: Tensor3D) => standardNormal(2).log(x)
  const sum = (x: Tensor3D) => x.sum<Tensor2D>(2)
  const exact = await read({ logDensity, logRatio: sum, criticNoise: () => 0.5 }, at, ring)
  expect(exact.logDensity!.kind).toBe('exact')
  const expected = logNormal(1, 0, 1) + logNormal(-2, 0, 1) - 2 * Math.log(unit)
  expect(exact.logDensity!.value).toBeCloseTo(expected, 4)
  expect(exact.logRatio!.value).toBeCloseTo(-1, 5)
  expect(exact.logRatio!.noisy).toBe(true)
  const own = await read({ critic: { label: 'Sum', at: sum } }, at, ring)
  expect(own.critic!.value).toBeCloseTo(-1, 5)
  expect(own).not.toHaveProperty('logDensity')
})
