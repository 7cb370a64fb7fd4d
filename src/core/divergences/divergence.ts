/**
 * An f-divergence, D_f(p‖q) = ∫ q f(p/q), f convex, f(1) = 0, as two functions of v = log p/q:
 *
 *   real(v) = f′(eᵛ)                        what the critic earns on data
 *   fake(v) = f*(f′(eᵛ)) = eᵛ f′(eᵛ) − f(eᵛ)   what it pays on model samples
 *
 * so a critic that outputs v maximises E_p[real(v)] − E_q[fake(v)] ≤ D_f(p‖q), with equality where
 * v = log p/q. The same two give f itself, and the generator head h_f(v) = −fake(v), whose expected
 * gradient under q with v frozen is that of D_f.
 */
import { type Arithmetic, numbers } from './arithmetic.ts'

export interface Pair {
  /** real(v) and fake(v) as TeX. */
  readonly texReal: string
  readonly texFake: string
  real<T>(m: Arithmetic<T>, v: T): T
  fake<T>(m: Arithmetic<T>, v: T): T
}

export interface Divergence extends Pair {
  readonly id: string
  readonly label: string
  readonly tex: string
  /** The same divergence by a better known name, as in “= ½ Neyman χ²”. */
  readonly equals?: string
  /** The KL direction that this divergence is, if it is one of the two. */
  readonly direction?: 'forward' | 'reverse'
  /** Cost per unit of q-mass where p = 0, with f scaled to f(1) = f′(1) = 0, f″(1) = 1. */
  readonly junkCost: number
  /** Cost per unit of p-mass where q = 0, in the same scale. */
  readonly missCost: number
  /** What a critic plays instead where the exact pair has no gradient. It is a bound too. */
  readonly critic?: Pair
  /**
   * fake(v) with 1 for each eᵛ, where there is one: of a ratio of densities that are normalised
   * E_q[eᵛ] = 1 is known, and an estimate of it would be noise of any size.
   */
  fakeOfDensities?<T>(m: Arithmetic<T>, v: T): T
  /** real(v) with 1 for each e⁻ᵛ, likewise: E_p[e⁻ᵛ] = 1. */
  realOfDensities?<T>(m: Arithmetic<T>, v: T): T
}

/** What a critic earns and pays in a game. */
export const game = (divergence: Divergence): Pair => divergence.critic ?? divergence

/** f(u), from the two columns: f(eᵛ) = eᵛ real(v) − fake(v). */
export function generator(divergence: Divergence, u: number): number {
  const v = Math.log(u)
  return u * divergence.real(numbers, v) - divergence.fake(numbers, v)
}
