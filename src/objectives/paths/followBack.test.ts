import { beforeAll, expect, test } from 'vitest'
import golden from '../../core/golden/flow.json' with { type: 'json' }
import { activate, tf } from '../../engine/activate.ts'
import { standardNormal } from '../distributions.ts'
import type { Tensor3D } from '../objective.ts'
import { type Flow, followBack, withDivergence } from './followBack.ts'
import { exactOn } from './goldenTesting.ts'
import { beta, sigma } from './variancePreserving.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

async function found(flow: Flow, points: readonly (readonly number[])[], steps?: number) {
  const x = tf.tensor3d(points.flat(), [1, points.length, points[0].length])
  const before = tf.memory().numTensors
  const back = tf.tidy(() => followBack(tf, flow)(x, steps))
  expect(tf.memory().numTensors).toBe(before + 2)
  const [noise, logs] = [await back.noise.data(), await back.logDensity.data()]
  const values = { noise: [...noise], logs: [...logs] }
  tf.dispose([x, back.noise, back.logDensity])
  return values
}

test('the divergence is that of every point by itself', async () => {
  const x = tf.tensor3d([1, 2, -3, 0.5], [1, 2, 2])
  // v = (x² y, x y²): ∇·v = 4xy
  const v = (of: Tensor3D): Tensor3D => of.mul(of.prod<Tensor3D>(2, true))
  const { value, divergence } = tf.tidy(() => withDivergence(tf, v, x))
  expect([...(await value.data())]).toEqual([2, 4, 4.5, -0.75])
  expect([...(await divergence.data())]).toEqual([8, -6])
  tf.dispose([x, value, divergence])
})

const at = (mean: number, sd: number) => [-4, -1, 0, 0.3, 2].map((z) => [mean + z * sd])
const logNormal = (x: number, mean: number, sd: number) =>
  -((x - mean) ** 2) / (2 * sd * sd) - Math.log(sd) - Math.log(2 * Math.PI) / 2

test.each([
  [0.7, 1],
  [-1.2, 0.3],
  [0.4, 0.03],
])(
  'of the exact flow to N(%d, %d²) it is that density, and the same quantile of N(0, 1)',
  async (mean, sd) => {
    const velocity = (x: Tensor3D, t: number): Tensor3D => {
      const slope = (t * sd * sd - (1 - t)) / ((t * sd) ** 2 + (1 - t) ** 2)
      return x
        .sub(t * mean)
        .mul(slope)
        .add(mean)
    }
    const points = at(mean, sd)
    const { noise, logs } = await found({ velocity, noise: 0, data: 1 }, points)
    for (const [i, [x]] of points.entries()) {
      expect(Math.abs(logs[i] - logNormal(x, mean, sd))).toBeLessThan(2e-3)
      expect(Math.abs(noise[i] - (x - mean) / sd)).toBeLessThan(2e-3)
    }
  },
)

test('of the exact flow of a diffusion it is the density with the noise at its end', async () => {
  const [mean, sd, end] = [0.5, 0.2, 1e-3]
  const alpha = (t: number) => Math.sqrt(1 - sigma(t) ** 2)
  const spread = (t: number) => Math.hypot(alpha(t) * sd, sigma(t))
  // dx/dt = −½ β (x + s), with the score s = (α m − x)/spread²
  const velocity = (x: Tensor3D, t: number): Tensor3D =>
    x.add<Tensor3D>(x.sub(alpha(t) * mean).div(-(spread(t) ** 2))).mul(-beta(t) / 2)
  const points = at(mean, sd)
  const { logs } = await found({ velocity, noise: 1, data: end }, points)
  for (const [i, [x]] of points.entries()) {
    const expected = logNormal(x, alpha(end) * mean, spread(end))
    // At t = 1 the mean of the noise is 0.003, and not 0: 4 sds out that is 0.013.
    expect(Math.abs(logs[i] - expected)).toBeLessThan(0.015)
  }
})

test.each([
  // Between modes the velocity is steepest.
  [undefined, 1e-2],
  [72, 1e-3],
])(
  'of the exact flow to a mixture it is the golden density, from the golden noise',
  async (steps, tolerance) => {
    const inner = golden.pull.slice(0, -1)
    const points = inner.map(({ x1 }) => x1)
    const { noise, logs } = await found({ velocity: exactOn(tf), noise: 0, data: 1 }, points, steps)
    for (const [i, { x0, logDensity }] of inner.entries()) {
      expect(Math.abs(logs[i] - logDensity)).toBeLessThan(tolerance)
      expect(Math.hypot(noise[2 * i] - x0[0], noise[2 * i + 1] - x0[1])).toBeLessThan(tolerance)
    }
  },
)

test('a flow that stands still makes N(0, I)', async () => {
  const { logs } = await found({ velocity: (x) => x.mul(0), noise: 0, data: 1 }, [[1, -2]])
  const normal = standardNormal(2).log(tf.tensor3d([1, -2], [1, 1, 2]))
  expect(logs[0]).toBeCloseTo((await normal.data())[0], 5)
})
