import type { Divergence } from '../../core/divergences/divergence.ts'
import { type Expansion, expand } from '../../core/divergences/expansion.ts'
import type { Tensor, TF } from '../objective.ts'

/** Exponents stop here: 32-bit floats end at e^88, and their squares, in a norm, at e^44. */
const LIMIT = 30
/** What is taken off an exponent that is not to count. */
const FAR = 1e4

/**
 * sign(v) rises within ±1/STEEP. Where p = q the rounding of v must not decide; elsewhere it shifts
 * D by the square of that.
 */
const STEEP = 100

/** fake(v) less a level, and without the term e^v, which makes p of q. */
export interface Charge {
  /** Coefficient of e^v. */
  readonly ofP: number
  readonly ofQ: Expansion
}

/** @param level any number, because no gradient of D depends on it */
export function chargeOf(divergence: Divergence, level: number): Charge {
  const { fake } = expand(divergence)
  return {
    ofP: fake.exponentials.find(({ rate }) => rate === 1)?.coefficient ?? 0,
    ofQ: {
      ...fake,
      constant: fake.constant - level,
      exponentials: fake.exponentials.filter(({ rate }) => rate !== 1),
    },
  }
}

/**
 * m·(fake(v) − level) for masses m = e^{logMass} of q, `[runs, n]`, without what makes p of q.
 * Where p²/q or q²/p would overflow, all of a run's charges are made smaller by one factor, which
 * leaves their direction as it is.
 * @param counts 1 for the nodes that are to be charged at all, 0 for others
 * @returns the charges and that factor, `[runs, 1]`; null where nothing can overflow
 */
export function chargesOf(
  tf: TF,
  { exponentials, slope, softplus, softminus, sign, constant }: Expansion,
  v: Tensor,
  logMass: Tensor,
  counts: Tensor | null,
): { readonly charges: Tensor; readonly factor: Tensor | null } {
  const wide = exponentials.filter(({ rate }) => rate < 0 || rate > 1)
  const exponents = exponentials.map(({ rate }) => v.mul(rate).add(logMass))
  const excess = wide.map(({ rate }) => {
    const exponent = exponents[exponentials.findIndex((one) => one.rate === rate)]
    const counted = counts ? exponent.add(counts.sub(1).mul(FAR)) : exponent
    return counted.max(1, true)
  })
  const shift =
    excess.length === 0
      ? null
      : excess
          .reduce((most, one) => most.maximum(one))
          .sub(LIMIT)
          .maximum(0)
  const shifted = (x: Tensor) => (shift ? x.sub(shift) : x).clipByValue(-FAR, LIMIT)
  const terms = exponentials.map(({ coefficient }, i) =>
    shifted(exponents[i]).exp().mul(coefficient),
  )
  const plain: Tensor[] = []
  if (slope !== 0) plain.push(v.mul(slope))
  if (softplus !== 0) plain.push(v.softplus().mul(softplus))
  if (softminus !== 0) plain.push(v.neg().softplus().mul(softminus))
  if (sign !== 0) plain.push(v.mul(STEEP).clipByValue(-1, 1).mul(sign))
  if (constant !== 0) plain.push(tf.fill([1, 1], constant))
  if (plain.length > 0) terms.push(sumOf(plain).mul(shifted(logMass).exp()))
  const sum = terms.length === 0 ? tf.zerosLike(v) : sumOf(terms)
  return {
    charges: counts ? sum.mul(counts) : sum,
    factor: shift ? shift.neg().exp() : null,
  }
}

const sumOf = (terms: readonly Tensor[]): Tensor =>
  terms.slice(1).reduce((sum, term) => sum.add(term), terms[0])
