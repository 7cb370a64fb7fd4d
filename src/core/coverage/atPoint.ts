import { logComponent, logDensity, type Mixture } from '../gaussian/mixture.ts'
import type { Space } from '../space/space.ts'
import type { Modes } from './modes.ts'

/** What is asked of p: a target. */
interface Known {
  readonly space: Space
  readonly modes: Modes | null
  readonly density: Mixture | null
}

/** What is known of p at one point. */
export interface AtPoint {
  /** log p(x) in nats, with x in its own units; null where p is known by its points alone. */
  readonly logP: number | null
  /** The mode that x is nearest to, in units of its own sd. */
  readonly mode: number | null
  /** The share of that mode in p at x, w_k N(x; m_k, Σ_k) / Σ_j w_j N(x; m_j, Σ_j), where modes are Gaussians. */
  readonly responsibility: number | null
}

/** @param at `dim` numbers */
export function atPoint({ space, modes, density }: Known, at: readonly number[]): AtPoint {
  const [x, y = 0] = at
  const values = Float32Array.from(at)
  const mode = modes ? modes.assign({ space, values }).nearest[0] : null
  const gaussians = modes?.components ?? []
  const known = mode !== null && mode >= 0 && gaussians.length > 0
  return {
    logP: density && logDensity(density, x, y),
    mode,
    responsibility: known ? responsibilityOf(gaussians, mode, x, y) : null,
  }
}

/** Between logarithms, so that far from all modes it is a number, too. */
function responsibilityOf(mixture: Mixture, k: number, x: number, y: number): number {
  const log = Math.log(mixture[k].weight) + logComponent(mixture[k], x, y)
  return Math.exp(log - logDensity(mixture, x, y))
}
