import { type Training, trainingParams } from '../../../core/settings/experiment.ts'
import { defaults } from '../../../core/settings/params.ts'
import type { Order } from '../../objective.ts'

/**
 * Dirac-GAN (Mescheder, Geiger & Nowozin 2018, arXiv 1801.04406): p = δ₀, q = δ_θ, the critic is
 * D(x) = ψx, and L(θ, ψ) = f(θψ) + f(0) with f(t) = −log(1 + e^{−t}). θ descends it, ψ ascends it.
 */
export interface Dirac {
  readonly dynamics: Training['dynamics']
  readonly order: Order
  /** γ of R1: γ/2 ψ² is added to the critic's loss. */
  readonly gamma?: number
  /** θ ascends f(−θψ) instead. */
  readonly nonsaturating?: boolean
  readonly optimiser?: Training['optimiser']
  readonly clip?: number
}

/** Of both players. */
export const H = 0.1
/** θ and ψ. */
export const start = [1, 0] as const

/** A game's steps in double precision, written out as in the papers. */
export function byHand({ dynamics, order, optimiser, gamma = 0, clip = 0 }: Dirac) {
  let w: number[] = [...start]
  let mean: number = start[0]
  const last: (number | null)[] = [null, null]
  let slow: number[] = [...start]
  let moves = 0
  const m = [0, 0]
  const v = [0, 0]
  const t = [0, 0]
  const [beta1, beta2] = [defaults(trainingParams).beta1, 0.999]
  const sigma = (x: number) => 1 / (1 + Math.exp(-x))
  /** Of player i's own loss. */
  const slope = (i: number, [x, y]: readonly number[]) =>
    i === 0 ? sigma(-x * y) * y : -sigma(-x * y) * x + gamma * y
  /** What the optimiser of player i adds for a gradient. */
  const change = (i: number, g: number): number => {
    if (optimiser === 'sgd') return -H * g
    t[i]++
    m[i] = beta1 * m[i] + (1 - beta1) * g
    v[i] = beta2 * v[i] + (1 - beta2) * g * g
    const [mHat, vHat] = [m[i] / (1 - beta1 ** t[i]), v[i] / (1 - beta2 ** t[i])]
    return (-H * mHat) / (Math.sqrt(vHat) + 1e-7)
  }
  const clipped = (i: number, x: number) => (i === 1 ? Math.min(Math.max(x, -clip), clip) : x)
  /** Where one sweep leads that starts at w, with steps taken from `from`. */
  const sweep = (from: readonly number[], go: (i: number, step: number) => number): void => {
    const seen = [...w]
    for (const i of [0, 1]) {
      const g = slope(i, order === 'simultaneous' ? seen : w)
      w = w.map((x, j) => (j === i ? clipped(i, from[i] + go(i, change(i, g))) : x))
    }
  }
  return {
    step() {
      const began = [...w]
      if (dynamics === 'optimistic') {
        sweep(began, (i, step) => {
          const twice = 2 * step - (last[i] ?? step)
          last[i] = step
          return twice
        })
      } else {
        sweep(began, (_, step) => step)
        if (dynamics === 'extragradient') sweep(began, (_, step) => step)
      }
      moves++
      if (dynamics === 'lookahead' && moves % 5 === 0) {
        w = w.map((x, i) => (slow[i] + x) / 2)
        slow = [...w]
      }
      mean = 0.9 * mean + 0.1 * w[0]
    },
    at: () => w,
    mean: () => mean,
  }
}
