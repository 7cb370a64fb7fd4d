/** The n-point Gauss–Legendre rule on [−1, 1], exact for polynomials of degree 2n − 1. */
export interface Legendre {
  readonly nodes: Float64Array
  readonly weights: Float64Array
  /** Rows that turn values at the nodes into the last four Legendre coefficients, highest first. */
  readonly last: readonly Float64Array[]
}

/** P_n(z) and P_{n−1}(z), n ≥ 1. */
function polynomials(n: number, z: number): readonly [number, number] {
  let [before, at] = [1, z]
  for (let k = 2; k <= n; k++) {
    ;[before, at] = [at, ((2 * k - 1) * z * at - (k - 1) * before) / k]
  }
  return [at, before]
}

const slope = (n: number, z: number, [value, before]: readonly [number, number]): number =>
  (n * (z * value - before)) / (z * z - 1)

/** The root of P_n next to `z`, by Newton. */
function root(n: number, z: number): number {
  let at = z
  for (let i = 0; i < 12; i++) {
    const found = polynomials(n, at)
    at -= found[0] / slope(n, at, found)
  }
  return at
}

function make(n: number): Legendre {
  const nodes = Float64Array.from({ length: n }, (_, i) =>
    root(n, -Math.cos((Math.PI * (i + 0.75)) / (n + 0.5))),
  )
  const weights = nodes.map((z) => 2 / ((1 - z * z) * slope(n, z, polynomials(n, z)) ** 2))
  const last = [n - 1, n - 2, n - 3, n - 4].map((k) =>
    weights.map((weight, i) => (k + 1 / 2) * weight * polynomials(k, nodes[i])[0]),
  )
  return { nodes, weights, last }
}

const known = new Map<number, Legendre>()

/** @param n at least 5 */
export function legendre(n: number): Legendre {
  const rule = known.get(n) ?? make(n)
  known.set(n, rule)
  return rule
}

/** Coefficients that fall less than this in two degrees may be those of a kink. */
const KINK = 1 / 3

/**
 * What the rule may miss, from the sizes of the last four coefficients, highest first. Where they
 * fall by r every two degrees, the first that is not integrated is about r^{(n+1)/2} times the last;
 * at a kink it is no smaller than the last.
 */
export function missed(n: number, a: number, b: number, c: number, d: number): number {
  const last = Math.max(a, b)
  if (last === 0) return 0
  const fall = last / Math.max(c, d) / KINK
  return fall < 1 ? 2 * last * fall ** ((n - 1) / 2) : 2 * last
}
