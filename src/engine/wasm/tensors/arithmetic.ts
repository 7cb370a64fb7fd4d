import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu'
import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { TF } from '../../../objectives/objective.ts'
import { type Axis, broadcast } from '../ops/broadcast.ts'

/** `out[i] = f(a[j], b[k])` for `size` numbers, where j and k go on by their step, 0 or more. */
type Loop = (
  out: Float32Array | Uint8Array,
  i: number,
  size: number,
  a: Float32Array,
  j: number,
  stepA: number,
  b: Float32Array,
  k: number,
  stepB: number,
) => void

// Written out, because a loop that calls a function it is given is several times slower.
const loops: Readonly<Record<string, Loop>> = {
  Add: (out, i, size, a, j, stepA, b, k, stepB) => {
    for (const end = i + size; i < end; i++, j += stepA, k += stepB) out[i] = a[j] + b[k]
  },
  Sub: (out, i, size, a, j, stepA, b, k, stepB) => {
    for (const end = i + size; i < end; i++, j += stepA, k += stepB) out[i] = a[j] - b[k]
  },
  Multiply: (out, i, size, a, j, stepA, b, k, stepB) => {
    for (const end = i + size; i < end; i++, j += stepA, k += stepB) out[i] = a[j] * b[k]
  },
  RealDiv: (out, i, size, a, j, stepA, b, k, stepB) => {
    for (const end = i + size; i < end; i++, j += stepA, k += stepB) out[i] = a[j] / b[k]
  },
  SquaredDifference: (out, i, size, a, j, stepA, b, k, stepB) => {
    for (const end = i + size; i < end; i++, j += stepA, k += stepB) {
      const difference = a[j] - b[k]
      out[i] = difference * difference
    }
  },
}

/** Their results are truth values. */
const comparisons: Readonly<Record<string, Loop>> = {
  Equal: (out, i, size, a, j, stepA, b, k, stepB) => {
    for (const end = i + size; i < end; i++, j += stepA, k += stepB) out[i] = a[j] === b[k] ? 1 : 0
  },
  Greater: (out, i, size, a, j, stepA, b, k, stepB) => {
    for (const end = i + size; i < end; i++, j += stepA, k += stepB) out[i] = a[j] > b[k] ? 1 : 0
  },
  GreaterEqual: (out, i, size, a, j, stepA, b, k, stepB) => {
    for (const end = i + size; i < end; i++, j += stepA, k += stepB) out[i] = a[j] >= b[k] ? 1 : 0
  },
}

/**
 * Replaces kernels of `backendName`, copied from tfjs-cpu, by equal ones. The stock ones compute
 * coordinates for every number where shapes differ, be it by a scalar; the loss of a small network
 * then takes as long as the network.
 */
export function registerArithmetic(tf: TF, backendName: string): void {
  for (const [kernelName, loop] of Object.entries({ ...loops, ...comparisons })) {
    const stock = tf.getKernel(kernelName, backendName)
    tf.unregisterKernel(kernelName, backendName)
    tf.registerKernel({
      ...stock,
      kernelFunc: (call) => {
        const { a, b } = call.inputs as Record<'a' | 'b', TensorInfo>
        const plan = a.dtype === b.dtype && a.dtype === 'float32' && broadcast(a.shape, b.shape)
        if (!plan) return stock.kernelFunc(call)
        const backend = call.backend as MathBackendCPU
        const x = backend.data.get(a.dataId).values as Float32Array
        const y = backend.data.get(b.dataId).values as Float32Array
        const size = plan.shape.reduce((product, n) => product * n, 1)
        const isTruth = kernelName in comparisons
        const out = isTruth ? new Uint8Array(size) : new Float32Array(size)
        run(loop, plan.axes, 0, out, 0, x, 0, y, 0)
        return backend.makeTensorInfo(plan.shape, isTruth ? 'bool' : 'float32', out)
      },
    })
  }
}

/** The axes from `depth` on, from given places; returns the place in `out` where it ends. */
function run(
  loop: Loop,
  axes: readonly Axis[],
  depth: number,
  out: Float32Array | Uint8Array,
  i: number,
  a: Float32Array,
  j: number,
  b: Float32Array,
  k: number,
): number {
  const axis = axes[depth] ?? one
  if (depth >= axes.length - 1) {
    loop(out, i, axis.size, a, j, axis.a, b, k, axis.b)
    return i + axis.size
  }
  let end = i
  for (let n = 0; n < axis.size; n++) {
    end = run(loop, axes, depth + 1, out, end, a, j + n * axis.a, b, k + n * axis.b)
  }
  return end
}

const one: Axis = { size: 1, a: 0, b: 0 }
