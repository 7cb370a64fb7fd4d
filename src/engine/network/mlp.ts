import type { Tensor, Tensor2D, Tensor3D, TF } from '../../objectives/objective.ts'
import { backendOf } from '../backend/backend.ts'
import { composedMlp } from './composedMlp.ts'
import { type Network, parameterCount } from './shape.ts'

export { initialise } from './initialise.ts'
export { parameterCount } from './shape.ts'

interface Options extends Network {
  /** The result will be differentiated twice: use stock ops, which can be. */
  readonly secondOrder?: boolean
}

/**
 * A dense network, `x[runs, n, in] → [runs, n, out]` with `θ[runs, P]`, run by run.
 *
 * One op where the backend has the kernels `Mlp` and `MlpGradient`, and room, a composition of stock
 * ops elsewhere.
 */
export function mlp(tf: TF, x: Tensor3D, theta: Tensor2D, options: Options): Tensor3D {
  const { sizes, activation, secondOrder = false } = options
  requireFit(x, theta, options)
  const ours = tf.getKernel('Mlp', tf.getBackend()) && (backendOf(tf).hasRoom?.(sizes) ?? true)
  if (secondOrder || !ours) return tf.tidy(() => composedMlp(tf, x, theta, options))
  const attributes = { sizes: [...sizes], activation }
  const [y, pass] = run(tf, 'Mlp', { x, theta }, attributes)
  // A tape, if there is one, holds its own clone.
  pass.dispose()
  return y as Tensor3D
}

/** @throws if the shapes are not those of one network per run */
export function requireFit(x: Tensor3D, theta: Tensor2D, { sizes }: Network): void {
  const [runs, , inputs] = x.shape
  if (inputs !== sizes[0] || theta.shape[0] !== runs || theta.shape[1] !== parameterCount(sizes)) {
    throw new Error(`x [${x.shape}] and θ [${theta.shape}] do not fit the network [${sizes}].`)
  }
}

/** Runs a kernel of ours, on the tape if there is one. */
export const run = (
  tf: TF,
  kernel: string,
  inputs: Record<string, Tensor>,
  attributes: Attributes,
) => tf.engine().runKernel(kernel, inputs, attributes) as Tensor[]

type Attributes = Parameters<ReturnType<TF['engine']>['runKernel']>[2]

/**
 * The gradient of `Mlp`. tfjs calls `x` and then `theta`, but only those that are on the path from
 * the variables to the loss; the backward pass through the layers is done by the first and shared.
 */
export function registerMlpGradient(tf: TF): void {
  tf.registerGradient({
    kernelName: 'Mlp',
    inputsToSave: ['x', 'theta'],
    outputsToSave: [false, true],
    gradFunc: (dys, [x, theta, pass], attributes) => {
      // A tape during a backward pass is that of an outer gradient, which would miss this op's part.
      if (tf.engine().isTapeOn()) {
        throw new Error('A gradient of a gradient needs mlp(…, { secondOrder: true }).')
      }
      let shared = false
      const gradient = (wanted: 'x' | 'theta') => () => {
        const inputs = { dy: (dys as Tensor[])[0], pass, x, theta }
        const [result] = run(tf, 'MlpGradient', inputs, { ...attributes, wanted, shared })
        shared = true
        return result
      }
      return { x: gradient('x'), theta: gradient('theta') }
    },
  })
}
