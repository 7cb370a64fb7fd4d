import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu'
import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { TF } from '../../objectives/objective.ts'

type Loop = (out: Float32Array, a: Float32Array, b: Float32Array) => void

/**
 * Two tensors of one shape. tfjs-cpu calls a function and takes two remainders per number, which
 * costs more than a whole network where gradients of θ are summed.
 */
const loops: Readonly<Record<string, Loop>> = {
  Add: (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = a[i] + b[i]
  },
  Sub: (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = a[i] - b[i]
  },
  Multiply: (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = a[i] * b[i]
  },
}

/** Replaces some kernels of `backendName`, copied from tfjs-cpu, by equal but faster ones. */
export function registerElementwise(tf: TF, backendName: string): void {
  for (const [kernelName, loop] of Object.entries(loops)) {
    const stock = tf.getKernel(kernelName, backendName)
    tf.unregisterKernel(kernelName, backendName)
    tf.registerKernel({
      ...stock,
      kernelFunc: (call) => {
        const { a, b } = call.inputs as Record<'a' | 'b', TensorInfo>
        const plain = a.dtype === 'float32' && b.dtype === 'float32' && sameShape(a, b)
        if (!plain) return stock.kernelFunc(call)
        const { data, makeTensorInfo } = call.backend as MathBackendCPU
        const x = data.get(a.dataId).values as Float32Array
        const y = data.get(b.dataId).values as Float32Array
        const out = new Float32Array(x.length)
        loop(out, x, y)
        return makeTensorInfo.call(call.backend, a.shape, 'float32', out)
      },
    })
  }
}

function sameShape(a: TensorInfo, b: TensorInfo): boolean {
  if (a.shape.length !== b.shape.length) return false
  for (let i = 0; i < a.shape.length; i++) if (a.shape[i] !== b.shape[i]) return false
  return true
}
