/** The single Gaussians q that are nearest to p by a divergence. */
import type { Divergence } from './divergences/divergence.ts'
import { ruleFor } from './divergences/exact.ts'
import { expand } from './divergences/expansion.ts'
import { componentOf, stepScale, type Theta, thetaOf } from './gaussian.ts'
import { fits, gaussianFit, NARROWEST } from './gaussianFit.ts'
import { landscape } from './landscape.ts'
import { descend, type Minimum, polish, type Smooth } from './minimise.ts'
import { type Component, dimension, type Mixture, moments, normalise } from './mixture.ts'
import { type Nodes, narrowest, quadrature, type Rule } from './quadrature.ts'

export interface Fit {
  readonly theta: Theta
  readonly q: Component
  /** D_f(p‖q). */
  readonly value: number
}

/** The divergence on nodes that carry a given start, and leave it room. */
type Objectives = (start: Theta) => Smooth | null

const ROOM = 7

/** Makes nodes once for all starts near p, once for all within the spread of p, and else anew. */
function objectives(p: Mixture, divergence: Divergence, rule: Rule): Objectives {
  const dim = dimension(p)
  const known: { nodes: Nodes; objective: Smooth }[] = []
  const covers = [[], [componentOf(thetaOf(moments(p), dim))]]
  return (start) => {
    for (let k = 0; ; k++) {
      if (k === known.length) {
        const nodes = quadrature(p, [covers[k] ?? [componentOf(start)]], rule)
        known.push({ nodes, objective: gaussianFit(p, divergence, nodes) })
      }
      const { nodes, objective } = known[k]
      if (fits(start, nodes, ROOM)) return nodes.spacing <= narrowest(p) ? objective : null
    }
  }
}

/** From few nodes, which find the basins, to many, which need only take the last steps. */
function stages(divergence: Divergence, dim: 1 | 2): readonly [Rule, Rule, Rule] {
  const rule = ruleFor(divergence, dim)
  const most = 2 * rule.most
  return [
    { ...rule, perSd: 1.5, most },
    { ...rule, perSd: Math.min(4, rule.perSd), most },
    { ...rule, perSd: Math.max(12, rule.perSd), most },
  ]
}

/**
 * Every local minimum of D_f(p‖q) over single Gaussians q that the starts lead to, the best first.
 * On the line the starts are the local minima of a scan of (μ, log σ), which misses none wider than
 * its cells, with the components and the moments; on the plane see `planeStarts`. What p's nodes
 * cannot resolve (modes narrower than about 1/500 of the picture) is left out.
 */
export function optima(p: Mixture, divergence: Divergence): readonly Fit[] {
  const dim = dimension(p)
  const [coarse, medium, fine] = stages(divergence, dim).map((rule) =>
    objectives(p, divergence, rule),
  )
  // Total variation may end in a kink, where no gradient vanishes.
  const stationary = expand(divergence).real.sign === 0 ? 1e-6 : Number.POSITIVE_INFINITY
  const basins: Minimum[] = []
  for (const start of startsFor(p, divergence)) {
    const search = coarse(start)
    const found = search && descend(search, start, stepScale, 1e-4)
    if (found) keep(basins, found, 0.1)
  }
  const minima: Minimum[] = []
  for (const { theta } of basins) {
    const scale = stepScale(theta)
    const [search, exact] = [medium(theta), fine(theta)]
    const near = search && descend(search, theta, stepScale, 1e-6, 30)
    const minimum = near && exact && polish(search, near, scale, exact, stationary)
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

/** Forward KL is convex in the natural parameters of q: the moments are its only minimum. */
function startsFor(p: Mixture, divergence: Divergence): readonly Theta[] {
  const dim = dimension(p)
  if (divergence.direction === 'forward') return [thetaOf(moments(p), dim)]
  return dim === 1 ? lineStarts(p, divergence) : planeStarts(p)
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

const MOST_STARTS = 24
const SCALES = [1, 0.6, 1.5]

/**
 * Moments of sets of components, at three sizes: all components, each alone, pairs from the nearest
 * on, and for up to four components every other set. Of these the first 24, all sets at their own
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
