import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu'
import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { TF } from '../../../objectives/objective.ts'

type Indices = readonly number[]

/** The box `begin…begin + size` of a row-major array. */
export function cutOut(
  values: Float32Array,
  shape: Indices,
  begin: Indices,
  size: Indices,
): Float32Array {
  const out = new Float32Array(size.reduce((product, n) => product * n, 1))
  let place = 0
  const copy = (axis: number, from: number): void => {
    const start = from * shape[axis] + begin[axis]
    const end = start + size[axis]
    if (axis === shape.length - 1) for (let i = start; i < end; i++) out[place++] = values[i]
    else for (let i = start; i < end; i++) copy(axis + 1, i)
  }
  copy(0, 0)
  return out
}

/**
 * Replaces Slice and SplitV of `backendName`, copied from tfjs-cpu: the stock ones compute
 * coordinates for every number, or share the memory of their input.
 */
export function registerSlices(tf: TF, backendName: string): void {
  const replace = (
    kernelName: string,
    boxes: (x: TensorInfo, attributes: object) => { begin: number[]; size: number[] }[],
  ): void => {
    const stock = tf.getKernel(kernelName, backendName)
    tf.unregisterKernel(kernelName, backendName)
    tf.registerKernel({
      ...stock,
      kernelFunc: (call) => {
        const x = call.inputs.x as TensorInfo
        if (x.dtype !== 'float32' || x.shape.length === 0) return stock.kernelFunc(call)
        const backend = call.backend as MathBackendCPU
        const values = backend.data.get(x.dataId).values as Float32Array
        const results = boxes(x, call.attrs as object).map(({ begin, size }) =>
          backend.makeTensorInfo(size, 'float32', cutOut(values, x.shape, begin, size)),
        )
        return kernelName === 'Slice' ? results[0] : results
      },
    })
  }

  replace('Slice', (x, attributes) => {
    const { begin, size } = attributes as { begin: number | number[]; size: number | number[] }
    const [from, extent] = tf.slice_util.parseSliceParams(x, begin, size)
    tf.slice_util.assertParamsValid(x, from, extent)
    return [{ begin: from, size: extent }]
  })
  replace('SplitV', (x, attributes) => {
    const { numOrSizeSplits, axis } = attributes as {
      numOrSizeSplits: number | number[]
      axis: number
    }
    const [along] = tf.util.parseAxisParam(axis, x.shape)
    const sizes = tf.backend_util.prepareSplitSize(x as never, numOrSizeSplits, along)
    let offset = 0
    return sizes.map((extent) => {
      const begin = x.shape.map((_, i) => (i === along ? offset : 0))
      offset += extent
      return { begin, size: x.shape.map((n, i) => (i === along ? extent : n)) }
    })
  })
}
