import type * as tfjs from '@tensorflow/tfjs-core'

/** What an optimiser may change: one flat row of numbers per run, `[runs, P]`. */
export interface Trainable {
  readonly name: string
  readonly theta: tfjs.Variable<tfjs.Rank.R2>
}

/** What a network computes. */
export interface Net {
  /** `[runs, n, in] → [runs, n, out]`; the last layer is linear. */
  apply(x: tfjs.Tensor3D): tfjs.Tensor3D
  /** ‖∇ₓ f‖² of a one-output network f, `[runs, n, in] → [runs, n]`; θ can be trained on it. */
  gradientNorm2(x: tfjs.Tensor3D): tfjs.Tensor2D
}

/** What a layer adds to a row of θ: a matrix by rows, and biases. A dense layer's are W `[in, out]` and b. */
export interface Linear {
  readonly rows: number
  readonly columns: number
  readonly biases: number
}

/** A network with one flat parameter row per run. */
export interface Mlp extends Trainable, Net {
  /** What a row of θ is made of, from input to output; a filter is a matrix of what it sees by its channels. */
  readonly layers: readonly Linear[]
  /**
   * The network with other numbers, which may depend on anything.
   * @param twice whether what it says will be differentiated twice, which is slower; its own numbers need it too
   */
  given(theta: tfjs.Tensor2D, twice?: boolean): Net
}
