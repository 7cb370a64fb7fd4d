import { beforeAll, expect, test } from 'vitest'
import { activate, tf } from '../engine/activate.ts'
import { seededNoise } from '../engine/backend/noise.ts'
import { continuousBernoulli } from './continuousBernoulli.ts'
import type { Tensor, Tensor3D } from './objective.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

/** On both sides of where series stand for closed forms, at 0, and where λ is as good as 0 or 1. */
const logits = [
  -80, -12, -3, -1.01, -0.99, -0.2, -0.06, -0.04, -1e-3, 0, 1e-4, 0.04, 0.9, 1.1, 5, 40,
]
const each = (values: readonly number[]): Tensor3D =>
  tf.tensor3d([...values], [1, values.length, 1])
const numbers = async (make: () => Tensor): Promise<number[]> => {
  const tensor = tf.tidy(make)
  const values = [...(await tensor.data())]
  tensor.dispose()
  return values
}

/** log C(λ) of Loaiza-Ganem & Cunningham, eq. 7, in double precision; log 2 at λ = ½, where it is 0/0. */
function logNormaliser(l: number): number {
  if (Math.abs(l) < 1e-3) return Math.log(2) - (l * l) / 12
  const lambda = 1 / (1 + Math.exp(-l))
  return Math.log((2 * Math.atanh(1 - 2 * lambda)) / (1 - 2 * lambda))
}

const moderate = logits.filter((l) => Math.abs(l) <= 12)

test('log density: λˣ(1 − λ)¹⁻ˣ times the published constant', async () => {
  for (const x of [0, 0.3, 1]) {
    const found = await numbers(() =>
      continuousBernoulli(each(moderate)).log(each(moderate.map(() => x))),
    )
    moderate.forEach((l, i) => {
      const expected = x * l - Math.log1p(Math.exp(l)) + logNormaliser(l)
      expect(Math.abs(found[i] - expected)).toBeLessThan(2e-6 * (1 + Math.abs(expected)))
    })
  }
})

test('it is normalised', async () => {
  const cells = 2000
  const x = Array.from({ length: cells }, (_, i) => (i + 0.5) / cells)
  for (const l of [-12, -0.99, 0, 0.5, 5]) {
    const logs = await numbers(() => continuousBernoulli(each(x.map(() => l))).log(each(x)))
    const total = logs.reduce((sum, log) => sum + Math.exp(log) / cells, 0)
    // The midpoint rule is l²/24 cells² off.
    expect(Math.abs(total - 1)).toBeLessThan(1e-4)
  }
})

test('mean: 1/(1 − e⁻ˡ) − 1/l', async () => {
  const found = await numbers(() => continuousBernoulli(each(logits)).mean)
  logits.forEach((l, i) => {
    const expected = Math.abs(l) < 2e-3 ? 0.5 + l / 12 : 1 / -Math.expm1(-l) - 1 / l
    expect(Math.abs(found[i] - expected)).toBeLessThan(1e-6)
  })
})

test('the gradient of the log density is x less the mean, also through both forms', async () => {
  const found = await numbers(() =>
    tf.grad((l: Tensor) => continuousBernoulli(l as Tensor3D).log(each(logits.map(() => 0.25))))(
      each(logits),
    ),
  )
  const mean = await numbers(() => continuousBernoulli(each(logits)).mean)
  logits.forEach((_, i) => {
    expect(Math.abs(found[i] - (0.25 - mean[i]))).toBeLessThan(3e-6)
  })
})

test('samples are the quantiles of their noise, and have its gradient', async () => {
  const noise = () => seededNoise(tf, [3], logits.length, 'evaluate', 0)
  const u = await numbers(() => noise().uniform('ink', 1))
  const draw = (l: Tensor) => continuousBernoulli(l as Tensor3D).sample(noise(), 'ink')
  const found = await numbers(() => draw(each(logits)))
  const slopes = await numbers(() => tf.grad(draw)(each(logits)))
  const quantile = (l: number, i: number) =>
    Math.abs(l) < 1e-5 ? u[i] : Math.log1p(u[i] * Math.expm1(l)) / l
  logits.forEach((l, i) => {
    expect(Math.abs(found[i] - quantile(l, i))).toBeLessThan(2e-5)
    // Of a difference over so much in double precision.
    const h = 1e-3
    const slope = (quantile(l + h, i) - quantile(l - h, i)) / (2 * h)
    expect(Math.abs(slopes[i] - slope)).toBeLessThan(1e-3)
  })
})

test('samples have the mean and the variance', async () => {
  const n = 20_000
  const l = 3
  const found = await numbers(() =>
    continuousBernoulli(each(Array(n).fill(l))).sample(seededNoise(tf, [5], n, 'train', 0), 'ink'),
  )
  const mean = found.reduce((sum, x) => sum + x, 0) / n
  const variance = found.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n
  // A″(l) = 1/l² − 1/(4 sinh²(l/2)); four standard errors.
  const exact = 1 / l ** 2 - 1 / (4 * Math.sinh(l / 2) ** 2)
  expect(Math.abs(mean - (1 / -Math.expm1(-l) - 1 / l))).toBeLessThan(4 * Math.sqrt(exact / n))
  expect(Math.abs(variance - exact)).toBeLessThan(0.05 * exact)
})
