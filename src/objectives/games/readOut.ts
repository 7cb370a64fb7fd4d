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

/** A critic whose bounded output is best as something else. */
export const ownBounded = (label: string): ReadOut => ({ output: bounded, label })

/** A critic whose output is taken as it is. */
export const own = (label: string): ReadOut => ({ output: (a) => a, label })
