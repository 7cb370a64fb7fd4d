/**
 * D_f(p‖q) = ∫ p·real(v) − q·fake(v), v = log p/q, summed over quadrature nodes in double precision.
 * With both columns expanded, exponentials become powers, p·e^{rv} = p^{1+r} q^{−r} and
 * q·e^{rv} = p^r q^{1−r}, which are evaluated from log p and log q: v may be ±800.
 */
import { once } from '../once.ts'
import { defaultRule, type Nodes, type Rule } from '../quadrature.ts'
import type { Divergence } from './divergence.ts'
import { type Expansion, expand } from './expansion.ts'

/** Coefficients of p^power · q^{1−power} in p·real − q·fake, and in q·fake alone. */
interface Power {
  readonly power: number
  readonly whole: number
  readonly fake: number
}

const powers = once((divergence: Divergence): readonly Power[] => {
  const { real, fake } = expand(divergence)
  const found = new Map<number, Power>()
  const note = (power: number, whole: number, ofFake: number) => {
    const known = found.get(power) ?? { power, whole: 0, fake: 0 }
    found.set(power, { power, whole: known.whole + whole, fake: known.fake + ofFake })
  }
  note(1, real.constant, 0)
  for (const { coefficient, rate } of real.exponentials) note(1 + rate, coefficient, 0)
  note(0, -fake.constant, fake.constant)
  for (const { coefficient, rate } of fake.exponentials) note(rate, -coefficient, coefficient)
  return [...found.values()].filter(({ whole, fake }) => whole !== 0 || fake !== 0)
})

/** The powers of p whose integrals the divergence is made of; outside [0, 1] they may diverge. */
export const powersOf = (divergence: Divergence): readonly number[] =>
  powers(divergence)
    .filter(({ whole }) => whole !== 0)
    .map(({ power }) => power)

/**
 * The nodes that a divergence needs. Powers outside [0, 1], as in p²/q, can fall much more slowly
 * than p and q do; sign(v) jumps between nodes, which leaves an error of their distance cubed.
 */
export function ruleFor(divergence: Divergence, dim: 1 | 2): Rule {
  const isWide = powersOf(divergence).some((a) => a < 0 || a > 1)
  return {
    perSd: expand(divergence).real.sign === 0 ? defaultRule.perSd : 64,
    reach: isWide ? { 1: 30, 2: 14 }[dim] : defaultRule.reach,
  }
}

const power = (a: number, p: number, q: number, logP: number, logQ: number): number =>
  a === 1 ? p : a === 0 ? q : Math.exp(a * logP + (1 - a) * logQ)

/** x·y where x = 0 wins over an infinite y: a density of 0 weighs nothing. */
const weigh = (x: number, y: number): number => (x === 0 ? 0 : x * y)

/** The part of a column that is no power of p/q; `tail` is log(1 + e^{−|v|}). */
function rest({ slope, softplus, softminus }: Expansion, v: number, tail: number): number {
  let sum = slope === 0 ? 0 : slope * v
  if (softplus !== 0) sum += softplus * ((v > 0 ? v : 0) + tail)
  if (softminus !== 0) sum += softminus * ((v < 0 ? -v : 0) + tail)
  return sum
}

/**
 * D_f(p‖q), from log q at the nodes. Infinite where a term overflows, never NaN; a divergence that
 * is infinite only by tails beyond the nodes is not seen here (see tails.ts).
 * @param fakeWeights receives weight · q · fake(v): then ∇D = −Σ fakeWeights · ∇ log q.
 */
export function exactDivergence(
  divergence: Divergence,
  nodes: Nodes,
  logQ: Float64Array,
  fakeWeights?: Float64Array,
): number {
  const { real, fake } = expand(divergence)
  const terms = powers(divergence)
  const { p, logP, weight } = nodes
  const isSoft = [real, fake].some((column) => column.softplus !== 0 || column.softminus !== 0)
  let sum = 0
  for (let i = 0; i < p.length; i++) {
    const q = Math.exp(logQ[i])
    if (p[i] === 0 && q === 0) {
      if (fakeWeights) fakeWeights[i] = 0
      continue
    }
    const v = logP[i] - logQ[i]
    const tail = isSoft ? Math.log1p(Math.exp(-Math.abs(v))) : 0
    const ofFake = weigh(q, rest(fake, v, tail))
    let whole = weigh(p[i], rest(real, v, tail)) - ofFake
    let paid = ofFake
    for (let k = 0; k < terms.length; k++) {
      const term = terms[k]
      const value = power(term.power, p[i], q, logP[i], logQ[i])
      whole += weigh(term.whole, value)
      paid += weigh(term.fake, value)
    }
    sum += whole
    if (fakeWeights) fakeWeights[i] = weight * paid
  }
  const total = weight * (sum + signs(divergence, nodes, logQ, fakeWeights))
  return Number.isNaN(total) ? Number.POSITIVE_INFINITY : total
}

/**
 * Σ g·|p − q| for the term g·sign(v), the same in both columns, and its share of the fake weights.
 * Where p − q changes sign between two nodes of a row, at the fraction t, the trapezium rule is
 * corrected by the first term of Euler and Maclaurin that the jump leaves: the cell's signs are
 * shared as t : 1 − t, and the kink of |p − q| adds (|g₀| + |g₁|)(t² − t + 1/6).
 */
function signs(
  divergence: Divergence,
  { columns, p, logP, weight }: Nodes,
  logQ: Float64Array,
  fakeWeights?: Float64Array,
): number {
  const g = expand(divergence).real.sign
  if (g === 0) return 0
  let sum = 0
  for (let i = 0; i < p.length; i++) {
    const q = Math.exp(logQ[i])
    const here = p[i] - q
    const side = Math.sign(logP[i] - logQ[i])
    sum += Math.abs(here)
    if (fakeWeights) fakeWeights[i] += weight * g * q * side
    if (i % columns === 0) continue
    const before = p[i - 1] - Math.exp(logQ[i - 1])
    if (before * here >= 0) continue
    const t = before / (before - here)
    sum += (Math.abs(before) + Math.abs(here)) * (t * t - t + 1 / 6)
    if (fakeWeights) {
      const shift = weight * g * -side * (2 * t - 1)
      fakeWeights[i - 1] += shift * (1 - t) * Math.exp(logQ[i - 1])
      fakeWeights[i] += shift * t * q
    }
  }
  return g * sum
}
