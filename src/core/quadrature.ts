import { type Component, dimension, logDensity, type Mixture } from './mixture.ts'

/**
 * Nodes of the trapezium rule for integrals with p, equally spaced over a box. For a Gaussian of
 * sd s and a spacing h ≤ s the rule errs by 2 exp(−2π² s²/h²), 5e-9 for h = s. What a divergence
 * integrates is sharper than p: log p turns from one component to the next within s²/Δ, where Δ is
 * their distance. On the line, twelve nodes for each sd leave about 1e-10 where Δ = 8 s.
 */
export interface Nodes {
  /** 1 when p lies on the line y = 0. */
  readonly dim: 1 | 2
  /** Nodes along x and along y; node (i, j) is number j · columns + i. */
  readonly columns: number
  readonly rows: number
  /** x0 y0 x1 y1 … */
  readonly points: Float64Array
  /** Length of a cell on the line, area of a cell on the plane. */
  readonly weight: number
  /** p and log p at the nodes. */
  readonly p: Float64Array
  readonly logP: Float64Array
  /** Sds of p within the box, on every side. */
  readonly reach: number
  /** Left, right, bottom and top end. */
  readonly box: readonly [number, number, number, number]
  /** Distance between neighbours, the larger of the two directions. */
  readonly spacing: number
}

export interface Rule {
  /** Nodes for each sd of the narrowest component. */
  readonly perSd: number
  /** The box reaches this many sds from every mean of p; around what is covered, the usual ones. */
  readonly reach: number
  /** No more nodes than this along an axis, */
  readonly most: number
  /** but up to so many where fewer would be farther apart than the narrowest sd of p. */
  readonly limit?: number
}

/** Outside these boxes there is less than 1e-12 of the mass. */
export const defaultRules: Readonly<Record<1 | 2, Rule>> = {
  1: { perSd: 12, reach: 9.5, most: 4096 },
  2: { perSd: 4, reach: 7.5, most: 256 },
}

/** The smallest sd along a principal axis. */
export const narrowest = (mixture: Mixture): number =>
  mixture.reduce(
    (least, { sd: [a, b] }) => Math.min(least, a, b === 0 ? a : b),
    Number.POSITIVE_INFINITY,
  )

/** Sds of x and of y. */
const marginals = ({ sd: [a, b], angle }: Component): [number, number] => [
  Math.hypot(a * Math.cos(angle), b * Math.sin(angle)),
  Math.hypot(a * Math.sin(angle), b * Math.cos(angle)),
]

/** The ends, on one axis, of the box around components that reach a number of sds each. */
function extent(components: readonly (readonly [Component, number])[], axis: 0 | 1) {
  const ends = components.map(([component, sds]) => {
    const reach = sds * marginals(component)[axis]
    return [component.mean[axis] - reach, component.mean[axis] + reach]
  })
  return [Math.min(...ends.map(([from]) => from)), Math.max(...ends.map(([, to]) => to))]
}

/**
 * Nodes for integrals over p and over densities about as wide and as far out as those in `cover`.
 * The spacing is the narrowest sd of all divided by `perSd`, unless that would take too many
 * nodes; the caller can see from `spacing` whether it did.
 */
export function quadrature(p: Mixture, cover: readonly Mixture[] = [], rule?: Rule): Nodes {
  const components = [...p, ...cover.flat()]
  const dim = dimension(components)
  const { perSd, reach, most, limit = most } = rule ?? defaultRules[dim]
  const finest = narrowest(components) / perSd
  const usual = defaultRules[dim].reach
  const reaching = components.map(
    (component, k) => [component, k < p.length ? reach : usual] as const,
  )
  const [left, right] = extent(reaching, 0)
  const [bottom, top] = dim === 1 ? [0, 0] : extent(reaching, 1)
  const enough = (length: number) => Math.min(limit, Math.ceil(length / narrowest(p)) + 1)
  const count = (length: number) =>
    Math.min(Math.max(most, enough(length)), Math.ceil(length / finest) + 1)
  const columns = count(right - left)
  const rows = dim === 1 ? 1 : count(top - bottom)
  const dx = (right - left) / (columns - 1)
  const dy = dim === 1 ? 0 : (top - bottom) / (rows - 1)
  const points = new Float64Array(2 * columns * rows)
  const logP = new Float64Array(columns * rows)
  for (let j = 0, at = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++, at++) {
      const x = left + i * dx
      const y = bottom + j * dy
      points[2 * at] = x
      points[2 * at + 1] = y
      logP[at] = logDensity(p, x, y)
    }
  }
  return {
    dim,
    columns,
    rows,
    points,
    weight: dim === 1 ? dx : dx * dy,
    p: logP.map(Math.exp),
    logP,
    reach,
    box: [left, right, bottom, top],
    spacing: Math.max(dx, dy),
  }
}

/** Whether the nodes are close enough for p: at 1.3 times its narrowest sd the rule errs by 2e-5. */
export const resolves = ({ spacing }: Nodes, p: Mixture): boolean => spacing <= 1.3 * narrowest(p)
