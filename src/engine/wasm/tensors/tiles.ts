import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu'
import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { TF } from '../../../objectives/objective.ts'

type Indices = readonly number[]

/** A row-major array, repeated so often along each of its axes. */
export function repeat(values: Float32Array, shape: Indices, times: Indices): Float32Array {
  const out = new Float32Array(times.reduce((product, n) => product * n, values.length))
  const inner = shape.length - 1
  /** Writes what is at `row` of an axis, a number of the last one, and says where it ends. */
  const write = (axis: number, row: number, begin: number): number => {
    const size = shape[axis]
    let end = begin
    if (axis === inner) {
      for (let n = 0; n < times[axis]; n++) {
        for (let i = 0; i < size; i++) out[end++] = values[row * size + i]
      }
      return end
    }
    for (let i = 0; i < size; i++) end = write(axis + 1, row * size + i, end)
    const length = end - begin
    for (let n = 1; n < times[axis]; n++, end += length) out.copyWithin(end, begin, begin + length)
    return end
  }
  write(0, 0, 0)
  return out
}

/**
 * Replaces Tile of `backendName`, copied from tfjs-cpu: the stock one computes coordinates for every
 * number, twice.
 */
export function registerTiles(tf: TF, backendName: string): void {
  const stock = tf.getKernel('Tile', backendName)
  tf.unregisterKernel('Tile', backendName)
  tf.registerKernel({
    ...stock,
    kernelFunc: (call) => {
      const x = call.inputs.x as TensorInfo
      if (x.dtype !== 'float32' || x.shape.length === 0) return stock.kernelFunc(call)
      const { reps } = call.attrs as unknown as { reps: Indices }
      const backend = call.backend as MathBackendCPU
      const values = backend.data.get(x.dataId).values as Float32Array
      const shape = x.shape.map((n, axis) => n * reps[axis])
      return backend.makeTensorInfo(shape, 'float32', repeat(values, x.shape, reps))
    },
  })
}
