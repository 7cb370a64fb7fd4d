/**
 * Every column of the table is a short sum,
 *
 *   c + s·v + Σ cᵢ e^{rᵢ v} + Σ dⱼ softplus(±v) + g·sign(v),
 *
 * found by running the entry itself over symbolic arithmetic. In this form p·real(v) and q·fake(v)
 * can be evaluated where p/q overflows: p·e^{rv} is e^{(r+1) log p − r log q}.
 */
import { once } from '../numerics/once.ts'
import type { Arithmetic } from './arithmetic.ts'
import type { Divergence } from './divergence.ts'

export interface Expansion {
  readonly constant: number
  /** Coefficient of v. */
  readonly slope: number
  /** Terms coefficient · e^{rate·v}, rates different and not 0. */
  readonly exponentials: readonly { readonly coefficient: number; readonly rate: number }[]
  /** Coefficients of log(1 + eᵛ) and of log(1 + e⁻ᵛ). */
  readonly softplus: number
  readonly softminus: number
  /** Coefficient of sign(v). */
  readonly sign: number
}

const zero: Expansion = {
  constant: 0,
  slope: 0,
  exponentials: [],
  softplus: 0,
  softminus: 0,
  sign: 0,
}

const isAffine = (x: Expansion): boolean =>
  x.exponentials.length === 0 && x.softplus === 0 && x.softminus === 0 && x.sign === 0

function add(x: Expansion, y: Expansion): Expansion {
  const rates = new Map<number, number>()
  for (const { coefficient, rate } of [...x.exponentials, ...y.exponentials]) {
    rates.set(rate, (rates.get(rate) ?? 0) + coefficient)
  }
  return {
    constant: x.constant + y.constant,
    slope: x.slope + y.slope,
    exponentials: [...rates]
      .map(([rate, coefficient]) => ({ coefficient, rate }))
      .filter(({ coefficient }) => coefficient !== 0),
    softplus: x.softplus + y.softplus,
    softminus: x.softminus + y.softminus,
    sign: x.sign + y.sign,
  }
}

const outside = (what: string): never => {
  throw new Error(`${what} has no expansion`)
}

const expansions: Arithmetic<Expansion> = {
  affine: (x, a, b) => ({
    constant: a * x.constant + b,
    slope: a * x.slope,
    exponentials: x.exponentials.map(({ coefficient, rate }) => ({
      coefficient: a * coefficient,
      rate,
    })),
    softplus: a * x.softplus,
    softminus: a * x.softminus,
    sign: a * x.sign,
  }),
  add,
  exp: (x) =>
    isAffine(x) && x.slope !== 0
      ? { ...zero, exponentials: [{ coefficient: Math.exp(x.constant), rate: x.slope }] }
      : outside('exp of this'),
  softplus: (x) =>
    isAffine(x) && x.constant === 0 && Math.abs(x.slope) === 1
      ? { ...zero, [x.slope > 0 ? 'softplus' : 'softminus']: 1 }
      : outside('softplus of this'),
  sign: (x) =>
    isAffine(x) && x.constant === 0
      ? { ...zero, sign: Math.sign(x.slope) }
      : outside('sign of this'),
  tanh: () => outside('tanh'),
}

/** Both columns of a divergence, expanded. */
export const expand = once(
  (divergence: Divergence): { readonly real: Expansion; readonly fake: Expansion } => {
    const v: Expansion = { ...zero, slope: 1 }
    return { real: divergence.real(expansions, v), fake: divergence.fake(expansions, v) }
  },
)
