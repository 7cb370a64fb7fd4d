/** The single Gaussians q that are nearest to p by a divergence, by quadrature. */
import type { Divergence } from './divergences/divergence.ts'
import { exactDivergence, powersOf, ruleFor } from './divergences/exact.ts'
import {
  componentOf,
  logGaussian,
  momentsOf,
  scoreSum,
  stepScale,
  type Theta,
  thetaOf,
} from './gaussian.ts'
import { landscape } from './landscape.ts'
import { descend, type Minimum, polish, type Smooth } from './minimise.ts'
import { type Component, type Mixture, moments, normalise } from './mixture.ts'
import { isLine, type Nodes, narrowest, quadrature } from './quadrature.ts'
import { converges } from './tails.ts'

export interface Fit {
  readonly theta: Theta
  readonly q: Component
  /** D_f(p‖q). */
  readonly value: number
}

/** So much of q must lie within the nodes; the mass beyond is 2e-9. */
const INSIDE = 6

/** No divergence wants q narrower than p's narrowest component; a little room for the search. */
const NARROWEST = 0.7

/** Nodes for each sd while basins are sought. */
const COARSE = 2

/** D_f(p‖q_θ) and its gradient; infinite where the nodes cannot carry q. */
export function gaussianFit(p: Mixture, divergence: Divergence, nodes: Nodes): Smooth {
  const logQ = new Float64Array(nodes.p.length)
  const weights = new Float64Array(nodes.p.length)
  const powers = powersOf(divergence)
  const least = NARROWEST * narrowest(p)
  const infinite = { value: Number.POSITIVE_INFINITY, gradient: [] }
  return (theta) => {
    const q = [componentOf(theta)]
    if (!(narrowest(q) >= least && fits(theta, nodes) && converges(powers, p, q))) return infinite
    logGaussian(theta, nodes, logQ)
    const value = exactDivergence(divergence, nodes, logQ, weights)
    if (!Number.isFinite(value)) return infinite
    return { value, gradient: scoreSum(theta, nodes, weights).map((sum) => -sum) }
  }
}

function fits(theta: Theta, { dim, box: [left, right, bottom, top] }: Nodes): boolean {
  const { mean, covariance } = momentsOf(theta)
  const within = (at: number, variance: number, from: number, to: number) =>
    Math.min(at - from, to - at) >= INSIDE * Math.sqrt(variance)
  return (
    within(mean[0], covariance[0], left, right) &&
    (dim === 1 || within(mean[1], covariance[2], bottom, top))
  )
}

/**
 * Every local minimum of D_f(p‖q) over single Gaussians q that the starts lead to, the best first.
 * On the line the starts are the local minima of a scan of (μ, log σ), which misses none wider than
 * its cells, with the components and the moments; on the plane see `planeStarts`. Empty where p is
 * too fine for the nodes.
 */
export function optima(p: Mixture, divergence: Divergence): readonly Fit[] {
  const dim = isLine(p) ? 1 : 2
  const rule = ruleFor(divergence, dim)
  const cover = [[componentOf(thetaOf(moments(p), dim))]]
  const fine = quadrature(p, cover, rule)
  if (fine.spacing > narrowest(p)) return []
  // Few nodes find the basins; what is left is next to the minimum.
  const coarse = quadrature(p, cover, { ...rule, perSd: COARSE })
  const starts = dim === 1 ? lineStarts(p, divergence) : planeStarts(p)
  const search = gaussianFit(p, divergence, coarse)
  const basins: Minimum[] = []
  for (const start of starts) {
    const found = descend(search, start, stepScale(start), 1e-4)
    if (found) keep(basins, found, 0.02)
  }
  const exact = gaussianFit(p, divergence, fine)
  const minima: Minimum[] = []
  for (const { theta } of basins) {
    const scale = stepScale(theta)
    const near = descend(exact, theta, scale, 1e-5, 30)
    const minimum = near && polish(exact, near, scale)
    if (minimum) keep(minima, minimum, 1e-3)
  }
  return minima
    .sort((a, b) => a.value - b.value)
    .map(({ theta, value }) => ({ theta, q: componentOf(theta), value }))
}

/** Adds what is not there yet, give or take a distance in units of the step scale. */
function keep(list: Minimum[], found: Minimum, distance: number): void {
  const scale = stepScale(found.theta)
  const isKnown = list.some(({ theta }) =>
    theta.every((x, i) => Math.abs(x - found.theta[i]) < distance * Math.sqrt(scale[i])),
  )
  if (!isKnown) list.push(found)
}

const SCAN = { columns: 48, rows: 24 } as const

function lineStarts(p: Mixture, divergence: Divergence): Theta[] {
  const all = moments(p)
  const widest = Math.max(Math.sqrt(all.covariance[0]), ...p.map(({ sd }) => sd[0]))
  const means = p.map(({ mean }) => mean[0])
  const { columns, rows } = SCAN
  const mu = [Math.min(...means), Math.max(...means)] as const
  const logSigma = [Math.log(NARROWEST * narrowest(p)), Math.log(1.5 * widest)] as const
  const values = landscape(p, divergence, mu, logSigma, columns, rows)
  const at = (i: number, j: number) =>
    i < 0 || j < 0 || i >= columns || j >= rows ? Number.POSITIVE_INFINITY : values[j * columns + i]
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

const MOST_STARTS = 40
const SCALES = [1, 0.6, 1.5]

/**
 * Moments of sets of components, at three sizes: all components, each alone, pairs from the nearest
 * on, and for up to four components every other set. Of these the first 40, all sets at their own
 * size before any at another.
 */
function planeStarts(p: Mixture): Theta[] {
  const distance = ([a, b]: Mixture) => Math.hypot(a.mean[0] - b.mean[0], a.mean[1] - b.mean[1])
  const pairs = p
    .flatMap((a, i) => p.slice(i + 1).map((b) => [a, b]))
    .sort((a, b) => distance(a) - distance(b))
  const triples = p.length === 4 ? p.map((left) => p.filter((component) => component !== left)) : []
  const all = p.length > 2 ? [p] : []
  const sets = [...all, ...p.map((component) => [component]), ...pairs, ...triples]
  return SCALES.flatMap((size) =>
    sets.map((set) => {
      const { mean, covariance } = moments(normalise(set))
      const [xx, xy, yy] = covariance.map((value) => value * size * size)
      return thetaOf({ mean, covariance: [xx, xy, yy] }, 2)
    }),
  ).slice(0, MOST_STARTS)
}
