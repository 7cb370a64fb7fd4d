/**
 * What D_f(p‖q) integrates, from log p and log q at a point:
 *
 *   p·(real(v) − real(0)) − q·(fake(v) − real(0)),  v = log p/q,
 *
 * which is q·f(p/q) for the f with f′(1) = 0, and so never negative. With both columns expanded,
 * exponentials become powers, p·e^{rv} = p^{1+r} q^{−r} and q·e^{rv} = p^r q^{1−r}, which are evaluated
 * from the logs: v may be ±800.
 */
import { once } from '../numerics/once.ts'
import { numbers } from './arithmetic.ts'
import type { Divergence } from './divergence.ts'
import { type Expansion, expand } from './expansion.ts'

/** Coefficients of p^power · q^{1−power} in the whole, and in the part that q pays. */
export interface Power {
  readonly power: number
  readonly whole: number
  readonly fake: number
}

const powers = once((divergence: Divergence): readonly Power[] => {
  const { real, fake } = expand(divergence)
  const level = divergence.real(numbers, 0)
  const found = new Map<number, Power>()
  const note = (power: number, whole: number, ofFake: number) => {
    const known = found.get(power) ?? { power, whole: 0, fake: 0 }
    found.set(power, { power, whole: known.whole + whole, fake: known.fake + ofFake })
  }
  note(1, real.constant - level, 0)
  for (const { coefficient, rate } of real.exponentials) note(1 + rate, coefficient, 0)
  note(0, level - fake.constant, fake.constant - level)
  for (const { coefficient, rate } of fake.exponentials) note(rate, -coefficient, coefficient)
  return [...found.values()].filter(({ whole, fake }) => whole !== 0 || fake !== 0)
})

/** The powers of p whose integrals the divergence is made of; outside [0, 1] they may diverge. */
export const powersOf = (divergence: Divergence): readonly number[] =>
  powers(divergence)
    .filter(({ whole }) => whole !== 0)
    .map(({ power }) => power)

/** x·y where x = 0 wins over an infinite y: a density of 0 weighs nothing. */
const weigh = (x: number, y: number): number => (x === 0 ? 0 : x * y)

/** The part of a column that is no power of p/q; `tail` is log(1 + e^{−|v|}). */
function rest({ slope, softplus, softminus, sign }: Expansion, v: number, tail: number): number {
  let sum = slope === 0 ? 0 : slope * v
  if (softplus !== 0) sum += softplus * ((v > 0 ? v : 0) + tail)
  if (softminus !== 0) sum += softminus * ((v < 0 ? -v : 0) + tail)
  if (sign !== 0) sum += sign * Math.sign(v)
  return sum
}

/** The integrand, and the part q·(fake(v) − real(0)) of it, into out[0] and out[1]. */
export type Integrand = (logP: number, logQ: number, out: Float64Array) => void

/** Cells in which every power has less than e^−700 add nothing, and v may be ∞ − ∞ there. */
const NOTHING = -700

export const integrandOf = once((divergence: Divergence): Integrand => {
  const { real, fake } = expand(divergence)
  const terms = powers(divergence)
  const isSoft = [real, fake].some(({ softplus, softminus }) => softplus !== 0 || softminus !== 0)
  const lowest = Math.min(0, ...terms.map(({ power }) => power))
  const highest = Math.max(1, ...terms.map(({ power }) => power))
  return (logP, logQ, out) => {
    const v = logP - logQ
    if (!(Math.max(logQ + lowest * v, logQ + highest * v) > NOTHING)) {
      out[0] = 0
      out[1] = 0
      return
    }
    const p = Math.exp(logP)
    const q = Math.exp(logQ)
    const tail = isSoft ? Math.log1p(Math.exp(-Math.abs(v))) : 0
    let paid = weigh(q, rest(fake, v, tail))
    let whole = weigh(p, rest(real, v, tail)) - paid
    for (let k = 0; k < terms.length; k++) {
      const { power, whole: ofWhole, fake: ofFake } = terms[k]
      const value = power === 1 ? p : power === 0 ? q : Math.exp(power * logP + (1 - power) * logQ)
      whole += weigh(ofWhole, value)
      paid += weigh(ofFake, value)
    }
    out[0] = whole
    out[1] = paid
  }
})
