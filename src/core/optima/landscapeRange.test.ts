import { expect, test } from 'vitest'
import { divergences } from '../divergences/table.ts'
import { targets } from '../targets/registry.ts'
import { build } from '../testing.ts'
import { contains, landscapeRange } from './landscapeRange.ts'
import { optima } from './optima.ts'

const onLine = targets.filter(({ kind }) => kind === 'line').map(({ id }) => build(id))

test('every optimum of every target on the line is in the picture', () => {
  for (const target of onLine) {
    const range = landscapeRange(target, [])
    for (const divergence of [divergences.kl, divergences.rkl, divergences.pearson]) {
      for (const { q } of optima(target.density!, divergence)) {
        expect(contains(range, { mu: q.mean[0], sigma: q.sd[0] })).toBe(true)
      }
    }
  }
})

test('μ is over the plotting square, so that it stands under the picture', () => {
  for (const target of onLine) {
    const { center, halfWidth } = target
    expect(landscapeRange(target, []).mu).toEqual([center[0] - halfWidth, center[0] + halfWidth])
  }
})

test('what lies outside makes it grow, by whole steps', () => {
  const [target] = onLine
  const far = [1.01, 1.02].map((times) => target.center[0] + times * target.halfWidth)
  const [first, second] = far.map((mu) => landscapeRange(target, [{ mu, sigma: 1e-3 }]))
  expect(first).toEqual(second)
  expect(contains(first, { mu: far[0], sigma: 1e-3 })).toBe(true)
  expect(first.mu[0]).toBe(landscapeRange(target, []).mu[0])
})
