import { beforeAll, expect, test } from 'vitest'
import { divergences } from '../../../core/divergences/table.ts'
import { optima } from '../../../core/optima/optima.ts'
import { densityOf } from '../../../core/targets/target.ts'
import { build } from '../../../core/testing.ts'
import { activate } from '../../activate.ts'
import { experimentOf, fitted } from './testing.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const mixture = densityOf(build('row'))

test('narrow modes and a narrow start do not cut the tails of a fit that covers all', async () => {
  const wide = (divergence: 'js' | 'rkl') =>
    optima(mixture, divergences[divergence]).find(({ q }) => q.sd[0] > 1)!
  for (const [divergence, start] of [
    ['js', '-5_1'],
    ['rkl', '-1_0.5'],
  ] as const) {
    const [{ value, covariance }] = await fitted(
      experimentOf(mixture, { divergence, start }, { every: 10_000 }),
      2000,
    )
    const { value: exact, q } = wide(divergence)
    expect(Math.abs(value - exact)).toBeLessThan(1e-4)
    expect(Math.abs(Math.sqrt(covariance[0]) - q.sd[0])).toBeLessThan(1e-3)
  }
})
