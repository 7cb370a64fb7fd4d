/** What a model of a single run knows of one point x. What is absent it does not know. */
export interface PointFacts {
  /** x, in the target's own coordinates, as all points here but `noise`. */
  readonly at: readonly number[]
  /** e(z|x): mean and sd of each dimension of the code. */
  readonly posterior?: { readonly mean: readonly number[]; readonly sd: readonly number[] }
  /** What the decoder makes of the code of x, of the mean of e(z|x) where it is one, without noise of its own. */
  readonly reconstruction?: readonly number[]
  /** log q(x) in nats, with x in its own units. */
  readonly logDensity?: {
    readonly value: number
    /** Of the model, of a flow that samples follow in steps, or a lower bound by codes of e(z|x). */
    readonly kind: 'exact' | 'flow' | 'bound'
    /** How many codes, of a bound. */
    readonly codes?: number
  }
  /** A critic's estimate of log p(x)/q(x), and whether it sees both through noise. */
  readonly logRatio?: { readonly value: number; readonly noisy: boolean }
  /** What a critic says that estimates no log p/q: its name, and that. */
  readonly critic?: { readonly label: string; readonly value: number }
  /** Of a flow: the noise, N(0, I), that it makes x of. */
  readonly noise?: readonly number[]
}
