import { beforeAll, describe, expect, test } from 'vitest'
import golden from '../core/golden/vae.json' with { type: 'json' }
import { activate, tf } from '../engine/activate.ts'
import { seededNoise } from '../engine/backend/noise.ts'
import { bernoulli, categorical, normal, standardNormal } from './distributions.ts'
import type { Tensor, Tensor3D } from './objective.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

/** `[1, n, dim]`, a row of coordinates a point. */
const points = (rows: readonly (readonly number[])[]): Tensor3D =>
  tf.tensor3d(rows.flat(), [1, rows.length, rows[0].length])
const numbers = async (make: () => Tensor): Promise<number[]> => {
  const tensor = tf.tidy(make)
  const values = [...(await tensor.data())]
  tensor.dispose()
  return values
}
const close = (found: readonly number[], expected: readonly number[], tolerance = 1e-5): void => {
  expect(found).toHaveLength(expected.length)
  for (const [i, value] of expected.entries()) {
    expect(Math.abs(found[i] - value)).toBeLessThan(tolerance)
  }
}
const sigma = (x: number) => 1 / (1 + Math.exp(-x))
const sum = (values: readonly number[]) => values.reduce((total, x) => total + x, 0)

describe('Gaussians', () => {
  // p(z) = N(0, 1), p(x|z) = N(az + b, s²), e(z|x) = N(cx + d, v), as in theory.md §5.6.
  const { a, b, s, c, d, v } = golden.params
  const xs = Object.keys(golden.points).map(Number)
  const at = Object.values(golden.points)
  const rows = (of: (x: number) => number) => points(xs.map((x) => [of(x)]))
  const code = () =>
    normal(
      rows((x) => c * x + d),
      tf.scalar(Math.log(v) / 2),
    )
  const marginal = (n: number) =>
    normal(points(Array(n).fill([b])), tf.scalar(Math.log(a * a + s * s) / 2))

  test('log density: log p(x) of a linear Gaussian model', async () => {
    const found = await numbers(() => marginal(xs.length).log(rows((x) => x)))
    close(
      found,
      at.map(({ logpx }) => logpx),
    )
  })

  test('KL: the inference gap, and the ELBO by the prior', async () => {
    const posterior = () =>
      normal(
        rows((x) => (2 / 3) * (x - b)),
        tf.scalar(Math.log(0.2) / 2),
      )
    const gap = await numbers(() => code().klTo(posterior()))
    close(
      gap,
      at.map(({ KL_q_posterior }) => KL_q_posterior),
    )
    const toPrior = await numbers(() => code().klTo(standardNormal(1)))
    // E_e log p(x|z) in closed form.
    const elbo = xs.map((x, i) => {
      const residual = x - a * (c * x + d) - b
      const fit = (residual ** 2 + a * a * v) / (2 * s * s)
      return -Math.log(2 * Math.PI * s * s) / 2 - fit - toPrior[i]
    })
    close(
      elbo,
      at.map((one) => one.elbo),
    )
  })

  test('KL in both directions, between data and model', async () => {
    const data = () => normal(points([[0.5]]), tf.scalar(Math.log(1.3)))
    close(await numbers(() => data().klTo(marginal(1))), [golden.fgm.marginal_D.KL], 1e-6)
    close(await numbers(() => marginal(1).klTo(data())), [golden.fgm.marginal_D.RKL], 1e-6)
  })

  test('dimensions add up, sds of one’s own or shared', async () => {
    const mean = () => points([[0.3, -1.2]])
    const logSd = () => points([[-0.4, 0.7]])
    const x = [1.1, 0.2]
    const densities = [0.3, -1.2].map((m, i) => {
      const sd = Math.exp([-0.4, 0.7][i])
      return -(((x[i] - m) / sd) ** 2) / 2 - Math.log(sd) - Math.log(2 * Math.PI) / 2
    })
    close(await numbers(() => normal(mean(), logSd()).log(points([x]))), [sum(densities)])
    close(await numbers(() => standardNormal(2).log(points([x]))), [
      -(x[0] ** 2 + x[1] ** 2) / 2 - Math.log(2 * Math.PI),
    ])
    const shared = tf.scalar(0.5)
    const to = normal(points([[0, 0]]), points([[0.5, 0.5]]))
    const one = await numbers(() => normal(mean(), shared).klTo(to))
    const other = await numbers(() => normal(mean(), points([[0.5, 0.5]])).klTo(to))
    close(one, other)
  })

  test('samples have the law, and none other noise than that of their name', async () => {
    const n = 100_000
    const noise = seededNoise(tf, [5], n, 'test', 0)
    const mean = points([[2, -1]])
    const logSd = points([[Math.log(0.5), Math.log(3)]])
    const drawn = await numbers(() => normal(mean.tile([1, n, 1]), logSd).sample(noise, 'z'))
    for (const [axis, [m, sd]] of [
      [2, 0.5],
      [-1, 3],
    ].entries()) {
      const column = drawn.filter((_, i) => i % 2 === axis)
      const average = sum(column) / n
      const variance = sum(column.map((x) => (x - average) ** 2)) / n
      // Five standard errors.
      expect(Math.abs(average - m)).toBeLessThan((5 * sd) / Math.sqrt(n))
      expect(Math.abs(variance / sd ** 2 - 1)).toBeLessThan(5 * Math.sqrt(2 / n))
    }
    const plain = await numbers(() => standardNormal(2).sample(noise, 'z'))
    expect(plain).toEqual(await numbers(() => noise.normal('z', 2)))
    close(drawn.slice(0, 2), [2 + 0.5 * plain[0], -1 + 3 * plain[1]])
  })
})

describe('bits', () => {
  const [l, other] = [
    [0.7, -2, 30],
    [-0.1, 1, -20],
  ]

  test('log probability and KL are those of each bit, without overflow', async () => {
    const x = [1, 0, 1]
    const logs = l.map((logit, i) => -Math.log1p(Math.exp(x[i] === 1 ? -logit : logit)))
    close(await numbers(() => bernoulli(points([l])).log(points([x]))), [sum(logs)])
    const kl = l.map((logit, i) => {
      const [p, q] = [sigma(logit), sigma(other[i])]
      return p * Math.log(p / q) + (p === 1 ? 0 : (1 - p) * Math.log((1 - p) / (1 - q)))
    })
    const found = await numbers(() => bernoulli(points([l])).klTo({ logits: points([other]) }))
    close(found, [sum(kl)], 1e-4)
    close(await numbers(() => bernoulli(points([l])).klTo(bernoulli(points([l])))), [0])
  })

  test('samples are as often 1', async () => {
    const n = 50_000
    const noise = seededNoise(tf, [5], n, 'test', 0)
    const drawn = await numbers(() => bernoulli(points([l]).tile([1, n, 1])).sample(noise, 'b'))
    for (const [axis, logit] of l.entries()) {
      const column = drawn.filter((_, i) => i % 3 === axis)
      expect(column.every((bit) => bit === 0 || bit === 1)).toBe(true)
      const p = sigma(logit)
      const error = 5 * Math.sqrt((p * (1 - p)) / n) + 1e-9
      expect(Math.abs(sum(column) / n - p)).toBeLessThanOrEqual(error)
    }
  })
})

describe('classes', () => {
  const [l, other] = [
    [1, -0.5, 0.3, 40],
    [0.2, 0.9, -1, 39],
  ]
  const softmax = (logits: readonly number[]) => {
    const most = Math.max(...logits)
    const all = logits.map((logit) => Math.exp(logit - most))
    return all.map((one) => one / sum(all))
  }

  test('log probability and KL, whatever is added to all logits', async () => {
    const [p, q] = [softmax(l), softmax(other)]
    for (const shift of [0, 7]) {
      const shifted = () => categorical(points([l.map((logit) => logit + shift)]))
      const first = await numbers(() => shifted().log(points([[1, 0, 0, 0]])))
      close(first, [l[0] - 40], 1e-4)
      const kl = sum(p.map((one, i) => one * Math.log(one / q[i])))
      close(await numbers(() => shifted().klTo(categorical(points([other])))), [kl])
    }
  })

  test('samples are one-hot, each class as often as it is probable', async () => {
    const n = 50_000
    const noise = seededNoise(tf, [5], n, 'test', 0)
    const logits = [0, 1, -1]
    const drawn = await numbers(() =>
      categorical(points([logits]).tile([1, n, 1])).sample(noise, 'c'),
    )
    for (let i = 0; i < n; i++) expect(sum(drawn.slice(3 * i, 3 * i + 3))).toBe(1)
    for (const [k, p] of softmax(logits).entries()) {
      const share = sum(drawn.filter((_, i) => i % 3 === k)) / n
      expect(Math.abs(share - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / n))
    }
  })
})
