/**
 * The table of f-divergences, D_f(p‖q) = ∫ q f(p/q), f convex, f(1) = 0 (Nowozin et al. 2016, order
 * as there). An entry is two functions of v = log p/q:
 *
 *   real(v) = f′(eᵛ)                        what the critic earns on data
 *   fake(v) = f*(f′(eᵛ)) = eᵛ f′(eᵛ) − f(eᵛ)   what it pays on model samples
 *
 * so a critic that outputs v maximises E_p[real(v)] − E_q[fake(v)] ≤ D_f(p‖q), with equality where
 * v = log p/q. The same two give f itself, and the generator head h_f(v) = −fake(v), whose expected
 * gradient under q with v frozen is that of D_f.
 */

/** What an entry may use, so that one definition serves numbers, tensors and generated code. */
export interface Arithmetic<T> {
  /** a·x + b with constants a and b. */
  affine(x: T, a: number, b: number): T
  add(x: T, y: T): T
  exp(x: T): T
  /** log(1 + eˣ), without overflow. */
  softplus(x: T): T
}

export const numbers: Arithmetic<number> = {
  affine: (x, a, b) => a * x + b,
  add: (x, y) => x + y,
  exp: Math.exp,
  softplus: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
}

export interface Divergence {
  readonly id: string
  readonly label: string
  readonly tex: string
  /** real(v) and fake(v) as TeX. */
  readonly texReal: string
  readonly texFake: string
  /** Cost per unit of q-mass where p = 0, with f scaled to f(1) = f′(1) = 0, f″(1) = 1. */
  readonly junkCost: number
  /** Cost per unit of p-mass where q = 0, in the same scale. */
  readonly missCost: number
  real<T>(m: Arithmetic<T>, v: T): T
  fake<T>(m: Arithmetic<T>, v: T): T
}

const LOG2 = Math.LN2

export const divergences = {
  kl: {
    id: 'kl',
    label: 'Forward KL',
    tex: '\\mathrm{KL}(p\\,\\|\\,q)',
    texReal: '1+v',
    texFake: 'e^{v}',
    junkCost: 1,
    missCost: Number.POSITIVE_INFINITY,
    real: (m, v) => m.affine(v, 1, 1),
    fake: (m, v) => m.exp(v),
  },
  rkl: {
    id: 'rkl',
    label: 'Reverse KL',
    tex: '\\mathrm{KL}(q\\,\\|\\,p)',
    texReal: '-e^{-v}',
    texFake: 'v-1',
    junkCost: Number.POSITIVE_INFINITY,
    missCost: 1,
    real: (m, v) => m.affine(m.exp(m.affine(v, -1, 0)), -1, 0),
    fake: (m, v) => m.affine(v, 1, -1),
  },
  js: {
    id: 'js',
    label: 'Jensen–Shannon',
    tex: '2\\,\\mathrm{JSD}(p, q)',
    texReal: '\\log 2-\\log(1+e^{-v})',
    texFake: '\\log(1+e^{v})-\\log 2',
    junkCost: 2 * LOG2,
    missCost: 2 * LOG2,
    real: (m, v) => m.affine(m.softplus(m.affine(v, -1, 0)), -1, LOG2),
    fake: (m, v) => m.affine(m.softplus(v), 1, -LOG2),
  },
  jeffreys: {
    id: 'jeffreys',
    label: 'Jeffreys',
    tex: '\\mathrm{KL}(p\\,\\|\\,q)+\\mathrm{KL}(q\\,\\|\\,p)',
    texReal: '1+v-e^{-v}',
    texFake: 'e^{v}+v-1',
    junkCost: Number.POSITIVE_INFINITY,
    missCost: Number.POSITIVE_INFINITY,
    real: (m, v) => m.add(m.affine(v, 1, 1), m.affine(m.exp(m.affine(v, -1, 0)), -1, 0)),
    fake: (m, v) => m.add(m.exp(v), m.affine(v, 1, -1)),
  },
  hellinger: {
    id: 'hellinger',
    label: 'Squared Hellinger',
    tex: 'H^2(p, q)',
    texReal: '1-e^{-v/2}',
    texFake: 'e^{v/2}-1',
    junkCost: 2,
    missCost: 2,
    real: (m, v) => m.affine(m.exp(m.affine(v, -0.5, 0)), -1, 1),
    fake: (m, v) => m.affine(m.exp(m.affine(v, 0.5, 0)), 1, -1),
  },
  pearson: {
    id: 'pearson',
    label: 'Pearson χ²',
    tex: '\\chi^2_{\\mathrm{P}}(p\\,\\|\\,q)',
    texReal: '2(e^{v}-1)',
    texFake: 'e^{2v}-1',
    junkCost: 0.5,
    missCost: Number.POSITIVE_INFINITY,
    real: (m, v) => m.affine(m.exp(v), 2, -2),
    fake: (m, v) => m.affine(m.exp(m.affine(v, 2, 0)), 1, -1),
  },
  neyman: {
    id: 'neyman',
    label: 'Neyman χ²',
    tex: '\\chi^2_{\\mathrm{N}}(p\\,\\|\\,q)',
    texReal: '1-e^{-2v}',
    texFake: '2-2e^{-v}',
    junkCost: Number.POSITIVE_INFINITY,
    missCost: 0.5,
    real: (m, v) => m.affine(m.exp(m.affine(v, -2, 0)), -1, 1),
    fake: (m, v) => m.affine(m.exp(m.affine(v, -1, 0)), -2, 2),
  },
  srkl: {
    id: 'srkl',
    label: 'Softened reverse KL',
    tex: '2\\,\\mathrm{KL}\\!\\left(\\tfrac{p+q}{2}\\,\\big\\|\\,p\\right)',
    texReal: '\\log\\tfrac{1+e^{-v}}{2}-e^{-v}',
    texFake: '\\log 2-1-\\log(1+e^{-v})',
    junkCost: Number.POSITIVE_INFINITY,
    missCost: 2 * (1 - LOG2),
    real: (m, v) => {
      const minus = m.affine(v, -1, 0)
      return m.add(m.affine(m.softplus(minus), 1, -LOG2), m.affine(m.exp(minus), -1, 0))
    },
    fake: (m, v) => m.affine(m.softplus(m.affine(v, -1, 0)), -1, LOG2 - 1),
  },
} satisfies Record<string, Divergence>

export type DivergenceId = keyof typeof divergences

/** f(u), from the two columns: f(eᵛ) = eᵛ real(v) − fake(v). */
export function generator(divergence: Divergence, u: number): number {
  const v = Math.log(u)
  return u * divergence.real(numbers, v) - divergence.fake(numbers, v)
}
