import type { Activation } from '../../core/settings/experiment.ts'

/** A dense network: `sizes` from input to output; the last layer is linear. */
export interface Network {
  readonly sizes: readonly number[]
  readonly activation: Activation
}

/** Where a layer's `W[inputs, outputs]` (row-major) and `b[outputs]` lie in a run's row of θ. */
export interface Layer {
  readonly inputs: number
  readonly outputs: number
  readonly weight: number
  readonly bias: number
}

export function layers(sizes: readonly number[]): readonly Layer[] {
  let offset = 0
  return sizes.slice(1).map((outputs, i) => {
    const inputs = sizes[i]
    const weight = offset
    const bias = weight + inputs * outputs
    offset = bias + outputs
    return { inputs, outputs, weight, bias }
  })
}

/** P, the numbers in one run's row of θ: `Σ (inputs + 1) · outputs`. */
export const parameterCount = (sizes: readonly number[]): number =>
  layers(sizes).reduce((sum, { inputs, outputs }) => sum + (inputs + 1) * outputs, 0)
