import { describe, expect, test } from 'vitest'
import { onLine, round, spaceOf } from '../gaussian/mixture.ts'
import { sample } from '../gaussian/sample.ts'
import { densityOf, target } from '../targets/target.ts'
import { build } from '../testing.ts'
import { coverage, perfectQuality } from './coverage.ts'

const line = target([onLine(0.5, 0, 0.3), onLine(0.5, 0, 1)])
const plane = target([
  { weight: 0.5, mean: [-1, 0], sd: [1.5, 0.2], angle: 0.8 },
  { weight: 0.3, mean: [0.4, 1], sd: [0.3, 0.9], angle: -0.5 },
  round(0.2, 0, 0, 0.4),
])

describe('what p itself puts near its modes', () => {
  test.each(['ring', 'grid', 'two', 'rare', 'pair', 'row'])(
    'is weight × perfect quality where they stand apart: %s',
    (id) => {
      const p = build(id)
      const quality = perfectQuality(spaceOf(densityOf(p)))
      // No two are nearer than 8 sd: one has 3e-7 of its mass within 3 sd of another.
      p.modes!.nearShares().forEach((share, k) => {
        expect(Math.abs(share / p.modes!.weights[k] / quality - 1)).toBeLessThan(1e-5)
      })
    },
  )

  test.each([
    ['a narrow mode on a broad one', line],
    ['modes across one another', plane],
    ['points with modes that were found', build('pointsplane', { modes: 3 })],
    ['a crowded ring', build('ring', { modes: 25, sd: 0.3, imbalance: 10 })],
  ])('is what many samples of p say: %s', (_, p) => {
    const n = 400_000
    const points = sample(p.density!, n, { seed: 1, stream: 2, step: 3 })
    const { nearCounts } = coverage(p.modes!, points)
    p.modes!.nearShares().forEach((share, k) => {
      // Five standard errors, and the nodes' own error: a hundredth of a share's root, 1024 nodes.
      const error = 5 * Math.sqrt(share / n) + 0.002
      expect(Math.abs(nearCounts[k] / n - share)).toBeLessThan(error)
    })
  })
})
