import type { Tensor2D } from '../objective.ts'

/**
 * How a critic is read: what the players' losses are functions of, and what it says of p and q. Only
 * where the best critic is a function of p/q does it estimate log p/q; any other has a name of its own,
 * and claims nothing. With instance noise, p and q are both as the critic sees them: blurred.
 */
export type ReadOut = {
  /** What the losses are functions of, from the network's output a; `[runs, n]` both. */
  output(a: Tensor2D): Tensor2D
} & (
  | { /** log p/q, from that. */ logRatio(v: Tensor2D): Tensor2D }
  | { /** What it is called. */ readonly label: string }
)

/**
 * |v| stays below this. The losses grow like eᵛ; e¹⁰ keeps one outlier from owning the gradient.
 * A log ratio of ±10 already says "only here" with odds of 22 000 to 1.
 */
export const BOUND = 10

/** v = BOUND tanh(a / BOUND) */
const bounded = (a: Tensor2D): Tensor2D => a.div(BOUND).tanh().mul(BOUND)

/** A critic that is best as v = log p/q. */
export const logRatio: ReadOut = { output: bounded, logRatio: (v) => v }

/** A share as near 0 or 1 as this is read as log odds of ±BOUND. */
const EDGE = 1 / (1 + Math.exp(BOUND))

/** A critic that is best as a + (b − a) p/(p + q). */
export const share = (a: number, b: number): ReadOut => ({
  output: (v) => v,
  logRatio(v) {
    const ofData = v
      .sub(a)
      .div<Tensor2D>(b - a)
      .clipByValue<Tensor2D>(EDGE, 1 - EDGE)
    return ofData.log().sub(ofData.neg().log1p())
  },
})

/** A critic whose bounded output is best as something else. */
export const ownBounded = (label: string): ReadOut => ({ output: bounded, label })

/** A critic whose output is taken as it is. */
export const own = (label: string): ReadOut => ({ output: (a) => a, label })
