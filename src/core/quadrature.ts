import { type Component, logDensity, type Mixture } from './mixture.ts'

/**
 * Nodes of the trapezium rule for integrals with p, equally spaced over a box. For a Gaussian of
 * sd s and a spacing h ≤ s the rule errs by 2 exp(−2π² s²/h²), 5e-9 for h = s. What a divergence
 * integrates is sharper than p: log p turns from one component to the next within s²/Δ, where Δ is
 * their distance. Twelve nodes for each sd leave about 1e-10 where Δ = 8 s.
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
  /** Left, right, bottom and top end. */
  readonly box: readonly [number, number, number, number]
  /** Distance between neighbours, the larger of the two directions. */
  readonly spacing: number
}

export interface Rule {
  /** Nodes for each sd of the narrowest component of p. */
  readonly perSd: number
  /** The box reaches this many sds from every mean. */
  readonly reach: number
}

/** Outside this box there is less than 1e-20 of the mass. */
export const defaultRule: Rule = { perSd: 12, reach: 9.5 }

const MOST = { 1: 4096, 2: 256 } as const

/** On the line y = 0. */
export const isLine = (mixture: Mixture): boolean => mixture.every(({ sd }) => sd[1] === 0)

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

/** The ends, on one axis, of the box around all components. */
function extent(components: Mixture, axis: 0 | 1, sds: number): [number, number] {
  const reaches = components.map((component) => ({
    mean: component.mean[axis],
    reach: sds * marginals(component)[axis],
  }))
  return [
    Math.min(...reaches.map(({ mean, reach }) => mean - reach)),
    Math.max(...reaches.map(({ mean, reach }) => mean + reach)),
  ]
}

/**
 * Nodes for integrals over p and over densities about as wide and as far out as those in `cover`.
 * The spacing is the narrowest sd of all divided by `perSd`, unless that would take more than 4096
 * nodes on the line or 256 × 256 on the plane.
 */
export function quadrature(
  p: Mixture,
  cover: readonly Mixture[] = [],
  { perSd, reach }: Rule = defaultRule,
): Nodes {
  const components = [...p, ...cover.flat()]
  const dim = isLine(components) ? 1 : 2
  const finest = narrowest(components) / perSd
  const [left, right] = extent(components, 0, reach)
  const [bottom, top] = dim === 1 ? [0, 0] : extent(components, 1, reach)
  const count = (length: number) => Math.min(MOST[dim], Math.ceil(length / finest) + 1)
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
    box: [left, right, bottom, top],
    spacing: Math.max(dx, dy),
  }
}
