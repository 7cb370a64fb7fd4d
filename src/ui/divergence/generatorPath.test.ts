import { expect, test } from 'vitest'
import { alphaDivergence } from '../../core/divergences/alpha.ts'
import type { Divergence } from '../../core/divergences/divergence.ts'
import { divergences } from '../../core/divergences/table.ts'
import { generatorPoints, mostDense } from './generatorPath.ts'

const all: Divergence[] = [
  ...Object.values(divergences),
  ...[-1, -0.4, 0, 0.3, 0.5, 1, 1.5, 2].map(alphaDivergence),
]

test.each(all.map((divergence) => [divergence.tex, divergence] as const))('%s', (_, divergence) => {
  const points = generatorPoints(divergence)
  expect(points.find(([u]) => u === 1)?.[1]).toBeCloseTo(0, 12)
  expect(points[points.length - 1][0]).toBe(mostDense)
  for (const [, f] of points) expect(f).toBeGreaterThanOrEqual(-1e-12)
  // Convex: slopes only grow.
  const slopes = points.slice(1).map(([u, f], i) => (f - points[i][1]) / (u - points[i][0]))
  for (const [i, slope] of slopes.slice(1).entries()) {
    expect(slope).toBeGreaterThanOrEqual(slopes[i] - 1e-9)
  }
  // No slope exceeds the cost of a missed mode, which it tends to.
  expect(Math.max(...slopes)).toBeLessThanOrEqual(divergence.missCost + 1e-9)
  // The curve begins at the cost of junk, where that is a number.
  if (Number.isFinite(divergence.junkCost)) expect(points[0]).toEqual([0, divergence.junkCost])
  else expect(points[0][0]).toBeGreaterThan(0)
})
