import type { Activation } from '../../core/settings/experiment.ts'
import type { Tensor, Tensor2D, Tensor3D, TF } from '../../objectives/objective.ts'
import { mlp, requireFit, run } from './mlp.ts'
import type { Network } from './shape.ts'

/** Their second derivative is zero wherever they have one. */
const piecewiseLinear: readonly Activation[] = ['relu', 'leakyRelu']

/**
 * ‖∇ₓ f(x)‖² of a network f with one output, point by point: `x[runs, n, in] → [runs, n]`. It can be
 * differentiated by θ, as gradient penalties need.
 *
 * One op for a piecewise linear network where the backend has the kernel, the gradient of a
 * composition of stock ops elsewhere.
 */
export function gradientNorm2(tf: TF, x: Tensor3D, theta: Tensor2D, network: Network): Tensor2D {
  const { sizes, activation } = network
  requireFit(x, theta, network)
  if (sizes[sizes.length - 1] !== 1) throw new Error(`[${sizes}] has more than one output.`)
  const ours = tf.getKernel('MlpGradientNorm', tf.getBackend())
  if (!ours || !piecewiseLinear.includes(activation)) {
    return tf.tidy(() => composedGradientNorm2(tf, x, theta, network))
  }
  const attributes = { sizes: [...sizes], activation }
  const [norm, pass] = run(tf, 'MlpGradientNorm', { x, theta }, attributes)
  // A tape, if there is one, holds its own clone.
  pass.dispose()
  return norm as Tensor2D
}

/** By double backpropagation. */
export const composedGradientNorm2 = (
  tf: TF,
  x: Tensor3D,
  theta: Tensor2D,
  network: Network,
): Tensor2D => squaredSlope(tf, x, (at) => mlp(tf, at, theta, { ...network, secondOrder: true }))

/** ‖∇ₓ f(x)‖² of a function that can be differentiated twice, `[runs, n, in] → [runs, n]`. */
export const squaredSlope = (tf: TF, x: Tensor3D, f: (x: Tensor3D) => Tensor3D): Tensor2D =>
  tf
    .grad((at: Tensor) => f(at as Tensor3D).sum())(x)
    .square()
    .sum(2)

/** The gradient of `MlpGradientNorm`. */
export function registerGradientNormGradient(tf: TF): void {
  tf.registerGradient({
    kernelName: 'MlpGradientNorm',
    inputsToSave: ['x', 'theta'],
    outputsToSave: [false, true],
    gradFunc: (dys, [x, theta, pass], attributes) => {
      // A tape during a backward pass is that of an outer gradient, which would miss this op's part.
      if (tf.engine().isTapeOn()) {
        throw new Error('The norm of a gradient can be differentiated only once.')
      }
      const inputs = { dy: (dys as Tensor[])[0], pass, x, theta }
      return {
        x: () => tf.zerosLike(x),
        theta: () => run(tf, 'MlpGradientNormGradient', inputs, attributes)[0],
      }
    },
  })
}
