import { expect, test, vi } from 'vitest'
import { fine } from '../divergences/between.ts'
import { divergenceIds, divergenceOf } from '../divergences/choice.ts'
import { integrandOf } from '../divergences/integrand.ts'
import { smoothed } from '../divergences/smoothed.ts'
import { divergences } from '../divergences/table.ts'
import { wholeOf, widerOf } from '../gaussian/fitCover.ts'
import { gaussianOf } from '../gaussian/gaussian.ts'
import { type Mixture, normalise, onLine, round } from '../gaussian/mixture.ts'
import { quadrature } from '../gaussian/quadrature/nodes.ts'
import { lineCells } from '../gaussian/quadrature/onLine.ts'
import type { Smooth } from '../numerics/minimise.ts'
import { gaussianFit, gaussianFitOver, overCells, overNodes, type Sum } from './gaussianFit.ts'

// Against hanging only.
vi.setConfig({ testTimeout: 300_000 })

const line = normalise([onLine(0.4, -1, 0.5), onLine(0.6, 1.5, 0.8)])
const plane: Mixture = normalise([
  { weight: 0.4, mean: [-1, 0.3], sd: [0.8, 0.5], angle: 0.5 },
  round(0.6, 1, 0, 0.6),
])
const places = { line: [0.2, -0.1], plane: [0.2, 0.1, -0.5, 0.1, -0.6] }

/** Both sides of the gradient at a place: how far they are apart, relative to a slope above 1. */
function mismatch(f: Smooth, at: readonly number[]): number {
  const h = 1e-5
  const { gradient } = f(at)
  return Math.max(
    ...at.map((_, k) => {
      const moved = (by: number) => f(at.map((x, i) => (i === k ? x + by : x))).value
      const central = (moved(h) - moved(-h)) / (2 * h)
      return Math.abs(gradient[k] - central) / Math.max(1, Math.abs(central))
    }),
  )
}

test.each(divergenceIds)('the gradient of %s is that of the value', (divergence) => {
  const entry = divergenceOf({ divergence, alpha: 0.3 })
  expect(mismatch(gaussianFit(line, entry, fine[1]), places.line)).toBeLessThan(1e-6)
  // Of the cells for one θ and the next, the differences are of the size of their errors, over h.
  const sharp = { order: 10, tolerance: 1e-9, most: 400_000 }
  if (divergence === 'tv') return
  expect(mismatch(gaussianFit(plane, entry, sharp), places.plane)).toBeLessThan(1e-4)
})

const sums: readonly (readonly [string, Mixture, readonly number[], Sum])[] = [
  ['line', line, places.line, overCells(lineCells(line, [wholeOf(line)], false))],
  [
    'plane',
    plane,
    places.plane,
    overNodes(quadrature(plane, [gaussianOf(places.plane), wholeOf(plane), widerOf(plane)])),
  ],
]

test.each(sums)(
  'sums over nodes on the %s are near, and their gradients are theirs',
  (_, p, at, sum) => {
    for (const divergence of divergenceIds) {
      const entry = divergenceOf({ divergence, alpha: 0.3 })
      const f = gaussianFitOver(sum, p, entry, smoothed(entry, 0.1))
      expect(mismatch(f, at)).toBeLessThan(1e-6)
      if (divergence === 'tv') continue
      const exact = gaussianFit(p, entry, fine[at.length === 2 ? 1 : 2])(at).value
      // p²/q and q²/p fall more slowly than anything that the nodes are made for.
      const tolerance = ['pearson', 'neyman'].includes(divergence) ? 2e-3 : 1e-5
      expect(Math.abs(f(at).value / exact - 1)).toBeLessThan(tolerance)
    }
  },
)

test('where the integral is infinite, and where nodes do not carry q, so is the objective', () => {
  const infinite = (f: Smooth, at: readonly number[]) =>
    expect(f(at).value).toBe(Number.POSITIVE_INFINITY)
  infinite(gaussianFit(line, divergences.pearson, fine[1]), [1.5, Math.log(0.56)])
  infinite(gaussianFit(line, divergences.neyman, fine[1]), [1.5, Math.log(1.14)])
  const p = [round(1, 0, 0, 1)]
  const nodes = quadrature(p, p)
  const f = gaussianFitOver(overNodes(nodes), p, divergences.kl, integrandOf(divergences.kl))
  infinite(f, [40, 0, 0, 0, 0])
  infinite(f, [0, 0, 3, 0, 3])
  expect(Number.isFinite(f([0.5, 0, 0, 0, 0]).value)).toBe(true)
})
