import type { Expansion } from '../../core/divergences/expansion.ts'
import type { Tensor, TF } from '../objective.ts'

/** Exponents stop here: 32-bit floats end at e^88, and their squares, in a norm, at e^44. */
const LIMIT = 30
/** And here, where nothing is left. */
const FAR = 1e4

/**
 * sign(v) rises within ±1/STEEP. Where p = q the rounding of v must not decide; elsewhere it shifts
 * D by the square of that.
 */
const STEEP = 100

/**
 * e^{logWeight} · e(v) for a column e of the divergence table, such as q(x)·fake(v) with
 * logWeight = log q(x). Exponentials of v and the weight are put together before either can
 * overflow.
 */
export function weighted(tf: TF, e: Expansion, v: Tensor, logWeight: Tensor | null): Tensor {
  const bounded = (x: Tensor): Tensor => x.clipByValue(-FAR, LIMIT)
  const terms = e.exponentials.map(({ coefficient, rate }) => {
    const exponent = v.mul(rate)
    return bounded(logWeight ? exponent.add(logWeight) : exponent)
      .exp()
      .mul(coefficient)
  })
  const plain: Tensor[] = []
  if (e.slope !== 0) plain.push(v.mul(e.slope))
  if (e.softplus !== 0) plain.push(v.softplus().mul(e.softplus))
  if (e.softminus !== 0) plain.push(v.neg().softplus().mul(e.softminus))
  if (e.sign !== 0) plain.push(v.mul(STEEP).clipByValue(-1, 1).mul(e.sign))
  if (e.constant !== 0) plain.push(tf.fill(v.shape, e.constant))
  if (plain.length > 0) {
    const rest = sumOf(plain)
    terms.push(logWeight ? rest.mul(bounded(logWeight).exp()) : rest)
  }
  return sumOf(terms)
}

const sumOf = (terms: readonly Tensor[]): Tensor =>
  terms.slice(1).reduce((sum, term) => sum.add(term), terms[0])
