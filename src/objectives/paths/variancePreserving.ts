/**
 * The variance preserving process (Song et al. 2021, arXiv 2011.13456, eq. 32): data at t = 0, noise at
 * t = 1, x_t = α x₀ + σ ε with α² + σ² = 1 and α = exp(−½ ∫₀ᵗ β).
 */
import { noisedScore } from '../../core/gaussian/noised.ts'
import type { Tensor } from '../objective.ts'
import type { Path } from '../path.ts'

const [FIRST, LAST] = [0.1, 20]

/** β(t), which grows evenly. */
export const beta = (t: number): number => FIRST + t * (LAST - FIRST)

/** log α(t) = −½ ∫₀ᵗ β */
const logAlpha = (t: number): number => -0.25 * t * t * (LAST - FIRST) - 0.5 * t * FIRST

export const sigma = (t: number): number => Math.sqrt(-Math.expm1(2 * logAlpha(t)))

/** The same of many times at once. */
export const logAlphas = (t: Tensor): Tensor =>
  t
    .square()
    .mul(-0.25 * (LAST - FIRST))
    .sub(t.mul(0.5 * FIRST))

/** Its score, with time from noise to data. */
export const scorePath: Pick<Path<Tensor>, 'noise' | 'exact'> = {
  noise: (t) => ({ scale: Math.exp(logAlpha(1 - t)), sd: sigma(1 - t) }),
  exact: (p, x, y, t) => noisedScore(p, x, y, Math.exp(logAlpha(1 - t)), sigma(1 - t)),
}
