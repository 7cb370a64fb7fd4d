import { beforeAll, expect, test } from 'vitest'
import golden from '../../core/golden/flow.json' with { type: 'json' }
import { activate, tf } from '../../engine/activate.ts'
import { exactOn } from './goldenTesting.ts'
import { integrate, last } from './integrate.ts'
import { beta, logAlphas, sigma } from './variancePreserving.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

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
    const found = tf.tidy(() => last(integrate(exactOn(tf), data, 1, 0, steps, method)))
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
    const found = tf.tidy(() => last(integrate((x) => x, start, 0, 1, steps, method)))
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
