import type { Tensor4D } from '@tensorflow/tfjs-core'
import type { Tensor, TF } from '../../objectives/objective.ts'

/** tfjs has no gradient for comparisons, which the derivatives of leakyRelu and where contain. */
const comparisons = [
  'Greater',
  'GreaterEqual',
  'Less',
  'LessEqual',
  'Equal',
  'NotEqual',
  'LogicalAnd',
  'LogicalOr',
  'LogicalNot',
]

const derivatives: readonly { kernelName: string; derivative(tf: TF, x: Tensor): Tensor }[] = [
  { kernelName: 'Tanh', derivative: (tf, x) => tf.sub(1, tf.square(tf.tanh(x))) },
  { kernelName: 'Sigmoid', derivative: (tf, x) => tf.mul(tf.sigmoid(x), tf.sigmoid(tf.neg(x))) },
  { kernelName: 'Exp', derivative: (tf, x) => tf.exp(x) },
]

/**
 * Repairs gradients of gradients in tfjs 4.22.
 *
 * A comparison gets the gradient zero, that of a convolution by its filter its own. And tanh, sigmoid and exp get one that computes their value
 * again from x: tfjs uses the saved value, whose copy is on the tape before the op itself, so that
 * a second backward pass misses it and its result is silently wrong.
 */
export function registerSecondDerivatives(tf: TF): void {
  for (const kernelName of comparisons) {
    tf.registerGradient({
      kernelName,
      inputsToSave: kernelName === 'LogicalNot' ? ['x'] : ['a', 'b'],
      gradFunc: (_, saved) => {
        const zeros = saved.map(
          ({ shape }) =>
            () =>
              tf.zeros(shape),
        )
        const names = zeros.length === 1 ? ['x'] : ['a', 'b']
        return Object.fromEntries(names.map((name, i) => [name, zeros[i]]))
      },
    })
  }
  for (const { kernelName, derivative } of derivatives) {
    tf.registerGradient({
      kernelName,
      inputsToSave: ['x'],
      gradFunc: (dy, [x]) => ({ x: () => tf.mul(dy as Tensor, derivative(tf, x)) }),
    })
  }
  registerFilterGradient(tf)
}

/** How tfjs says what a convolution is. */
interface Convolution {
  readonly strides: [number, number] | number
  readonly pad: 'valid' | 'same' | number
}

/** The gradient of a convolution by its filter, which is linear in the pictures and in dy, has none in tfjs. */
function registerFilterGradient(tf: TF): void {
  tf.registerGradient({
    kernelName: 'Conv2DBackpropFilter',
    inputsToSave: ['x', 'dy'],
    gradFunc: (ddfilter, saved, attributes) => {
      const { strides, pad } = attributes as unknown as Convolution
      const filter = ddfilter as Tensor4D
      const [x, dy] = saved as Tensor4D[]
      return {
        x: () => tf.conv2dTranspose(dy, filter, x.shape, strides, pad),
        dy: () => tf.conv2d(x, filter, strides, pad),
      }
    },
  })
}
