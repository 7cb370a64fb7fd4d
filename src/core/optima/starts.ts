/** Where the search for optima begins. */
import type { Divergence } from '../divergences/divergence.ts'
import { type Theta, thetaOf } from '../gaussian/gaussian.ts'
import { dimension, type Mixture, moments, normalise, spaceOf } from '../gaussian/mixture.ts'
import { narrowest } from '../gaussian/narrowest.ts'
import { NARROWEST } from './gaussianFit.ts'
import { landscape } from './landscape.ts'

/** Forward KL is convex in the natural parameters of q: the moments are its only minimum. */
export function startsFor(p: Mixture, divergence: Divergence): readonly Theta[] {
  const dim = dimension(p)
  if (divergence.direction === 'forward') return [thetaOf(moments(p), dim)]
  return spaceOf(p).kind === 'line' ? lineStarts(p, divergence) : planeStarts(p)
}

const SCAN = { columns: 48, rows: 24 } as const

/** The local minima of a scan of (μ, log σ), which misses none wider than its cells. */
function lineStarts(p: Mixture, divergence: Divergence): Theta[] {
  const all = moments(p)
  const widest = Math.max(Math.sqrt(all.covariance[0]), ...p.map(({ sd }) => sd[0]))
  const means = p.map(({ mean }) => mean[0])
  const { columns, rows } = SCAN
  const mu = [Math.min(...means), Math.max(...means)] as const
  const logSigma = [Math.log(NARROWEST * narrowest(p)), Math.log(1.5 * widest)] as const
  const values = landscape(p, divergence, mu, logSigma, columns, rows)
  const at = (i: number, j: number) => {
    const isOutside = i < 0 || j < 0 || i >= columns || j >= rows
    const value = isOutside ? Number.NaN : values[j * columns + i]
    return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value
  }
  const starts: Theta[] = [
    thetaOf(all, 1),
    ...p.map(({ mean, sd }) => [mean[0], Math.log(sd[0])] as const),
  ]
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const isLowest = [-1, 0, 1].every((dj) =>
        [-1, 0, 1].every((di) => at(i, j) <= at(i + di, j + dj)),
      )
      if (!isLowest || at(i, j) === Number.POSITIVE_INFINITY) continue
      starts.push([
        mu[0] + (i / (columns - 1)) * (mu[1] - mu[0]),
        logSigma[0] + (j / (rows - 1)) * (logSigma[1] - logSigma[0]),
      ])
    }
  }
  return starts
}

/** Of so few components every set is tried, at three sizes; of more each alone, and the pairs. */
const FEW = 5
const SIZES = [1, 0.6, 1.6]
const MOST_STARTS = 100

/**
 * Moments of sets of components: all, each alone, pairs from the nearest on, and the larger sets;
 * with the weights that they have, and with equal ones, because an optimum over two modes may lie
 * in the middle between them.
 */
function planeStarts(p: Mixture): Theta[] {
  const sets = setsOf(p)
  const equal = sets
    .filter((set) => set.length > 1)
    .map((set) => set.map((component) => ({ ...component, weight: 1 })))
  const sizes = p.length > FEW ? [1] : SIZES
  const starts = sizes.flatMap((size) =>
    [...sets, ...equal].map((set) => {
      const { mean, covariance } = moments(normalise(set))
      const [xx, xy, yy] = covariance.map((value) => value * size * size)
      return thetaOf({ mean, covariance: [xx, xy, yy] }, 2)
    }),
  )
  return starts.slice(0, MOST_STARTS)
}

function setsOf(p: Mixture): readonly Mixture[] {
  const distance = ([a, b]: Mixture) => Math.hypot(a.mean[0] - b.mean[0], a.mean[1] - b.mean[1])
  const alone = p.map((component) => [component])
  const pairs = p
    .flatMap((a, i) => p.slice(i + 1).map((b) => [a, b]))
    .sort((a, b) => distance(a) - distance(b))
  const all = p.length > 2 ? [p] : []
  if (p.length > FEW) return [...all, ...alone, ...pairs]
  const larger = Array.from({ length: 2 ** p.length }, (_, bits) =>
    p.filter((_, i) => (bits >> i) % 2 === 1),
  ).filter((set) => set.length > 2 && set.length < p.length)
  return [...all, ...alone, ...pairs, ...larger]
}
