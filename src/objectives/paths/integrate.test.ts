import { beforeAll, expect, test } from 'vitest'
import golden from '../../core/golden/flow.json' with { type: 'json' }
import { activate, tf } from '../../engine/activate.ts'
import type { Tensor2D, Tensor3D } from '../objective.ts'
import { integrate } from './integrate.ts'
import { beta, logAlphas, sigma } from './variancePreserving.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const { weights, means, covs } = golden.mixture

/**
 * The exact velocity of the mixture, v = Σ γ_k [μ_k + (tΣ_k − (1 − t) I) S_k⁻¹ (x − tμ_k)] with
 * S_k = t²Σ_k + (1 − t)² I and γ_k ∝ w_k N(x; tμ_k, S_k).
 */
function exact(x: Tensor3D, t: number): Tensor3D {
  const parts = weights.map((weight, k) => {
    const [xx, xy, yy] = covs[k]
    const [a, b, c] = [t * t * xx + (1 - t) ** 2, t * t * xy, t * t * yy + (1 - t) ** 2]
    const det = a * c - b * b
    const inverse = tf.tensor2d([c / det, -b / det, -b / det, a / det], [2, 2])
    const along = tf.tensor2d([t * xx - (1 - t), t * xy, t * xy, t * yy - (1 - t)], [2, 2])
    const away = x.reshape([-1, 2]).sub<Tensor2D>(means[k].map((m) => t * m))
    const pulled = away.matMul<Tensor2D>(inverse)
    const logShare = away
      .mul(pulled)
      .sum(1, true)
      .mul(-0.5)
      .add(Math.log(weight) - Math.log(det) / 2)
    return { logShare, velocity: pulled.matMul(along).add(means[k]) }
  })
  const shares = tf
    .concat2d(
      parts.map((one) => one.logShare as Tensor2D),
      1,
    )
    .softmax()
  const columns = shares.split<Tensor2D>(parts.length, 1)
  return tf.addN(parts.map(({ velocity }, k) => velocity.mul(columns[k]))).reshape(x.shape)
}

test.each([
  ['heun', 400, 2e-3],
  ['euler', 4000, 2e-3],
] as const)(
  '%s in %d steps leads from data back to the noise it came from',
  async (method, steps, tolerance) => {
    const data = tf.tensor3d(
      golden.pull.flatMap(({ x1 }) => x1),
      [1, golden.pull.length, 2],
    )
    const found = tf.tidy(() => integrate(exact, data, 1, 0, steps, method))
    const values = await found.data()
    for (const [i, { x0 }] of golden.pull.entries()) {
      expect(Math.hypot(values[2 * i] - x0[0], values[2 * i + 1] - x0[1])).toBeLessThan(
        // The last starts far outside, where the velocity is steep.
        tolerance * (1 + Math.hypot(...x0)),
      )
    }
    tf.dispose([data, found])
  },
)

test('Euler is of first order and Heun of second: dx/dt = x from 1', async () => {
  const end = async (method: 'euler' | 'heun', steps: number) => {
    const start = tf.tensor3d([1], [1, 1, 1])
    const found = tf.tidy(() => integrate((x) => x, start, 0, 1, steps, method))
    const [value] = await found.data()
    tf.dispose([start, found])
    return Math.abs(value - Math.E)
  }
  expect((await end('euler', 10)) / (await end('euler', 20))).toBeCloseTo(2, 0)
  expect((await end('heun', 10)) / (await end('heun', 20))).toBeGreaterThan(3.5)
})

test.each(golden.vp)('α and σ at t = $t', async ({ t, alpha: a, sigma: s }) => {
  expect(sigma(t)).toBeCloseTo(s, 10)
  const log = logAlphas(tf.scalar(t))
  expect((await log.data())[0]).toBeCloseTo(Math.log(a), 5)
  log.dispose()
})

test('β is −2 d log α/dt, with α² = 1 − σ²', () => {
  const logAlpha = (t: number) => Math.log1p(-(sigma(t) ** 2)) / 2
  for (const t of [0.1, 0.5, 0.9]) {
    const slope = (logAlpha(t + 1e-6) - logAlpha(t - 1e-6)) / 2e-6
    expect(-2 * slope).toBeCloseTo(beta(t), 5)
  }
})
