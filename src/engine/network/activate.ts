import type { Activation } from '../../core/settings/experiment.ts'
import type { Tensor, TF } from '../../objectives/objective.ts'

/** The activations as stock ops. */
const stock: Readonly<Record<Activation, (tf: TF, x: Tensor) => Tensor>> = {
  relu: (tf, x) => tf.relu(x),
  leakyRelu: (tf, x) => tf.leakyRelu(x, 0.2),
  tanh: (tf, x) => tf.tanh(x),
  silu: (tf, x) => tf.mul(x, tf.sigmoid(x)),
  softplus: (tf, x) => tf.softplus(x),
}

/** An activation that can be differentiated any number of times. */
export const activated = (tf: TF, x: Tensor, activation: Activation): Tensor =>
  stock[activation](tf, x)

/** The same to be differentiated once: one op where the backend has the kernel `Activate`. */
export function activatedOnce(tf: TF, x: Tensor, activation: Activation): Tensor {
  if (!tf.getKernel('Activate', tf.getBackend())) return activated(tf, x, activation)
  return tf.engine().runKernel('Activate', { x }, { activation }) as Tensor
}

/** The gradient of `Activate`. */
export function registerActivationGradient(tf: TF): void {
  tf.registerGradient({
    kernelName: 'Activate',
    inputsToSave: ['x'],
    outputsToSave: [true],
    gradFunc: (dy, [x, y], attributes) => {
      // A tape during a backward pass is that of an outer gradient, which would miss this op's part.
      if (tf.engine().isTapeOn()) throw new Error('An activation of ours is differentiated once.')
      const inputs = { dy: dy as Tensor, y, x }
      return { x: () => tf.engine().runKernel('ActivateGradient', inputs, attributes) as Tensor }
    },
  })
}
