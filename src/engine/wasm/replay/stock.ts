import type { NamedAttrMap, TensorInfo } from '@tensorflow/tfjs-core'
import type { Tensor, TF } from '../../../objectives/objective.ts'
import { type Op, type Operand, sizeOf } from '../ops/op.ts'
import type { Wasm } from '../tensors/wasmBackend.ts'

/** Does any call by the kernel that tfjs has, on copies. For what a loss rarely contains. */
export const stockOp = (tf: TF, backend: Wasm): Op => ({
  prepare(call, { heap, at }) {
    const { kernelFunc } = tf.getKernel(call.kernel, 'wasm')
    const from = call.inputs.map(at)
    const to = call.outputs.map(at)
    const enter = ({ shape, dtype }: Operand, i: number): TensorInfo => {
      const numbers = heap.read(from[i], sizeOf(shape))
      const values = dtype === 'float32' ? numbers : Int32Array.from(numbers)
      return backend.makeTensorInfo([...shape], dtype, values)
    }
    /** Some kernels return a tensor, of which tfjs keeps count, and not the mere description of one. */
    const discard = (output: TensorInfo | Tensor) =>
      'dispose' in output ? output.dispose() : backend.disposeData(output.dataId)
    const isList = call.names.every((name, i) => name === String(i))
    return () => {
      const inputs = call.inputs.map(enter)
      const named = Object.fromEntries(inputs.map((tensor, i) => [call.names[i], tensor]))
      const result = kernelFunc({
        inputs: (isList ? inputs : named) as Record<string, TensorInfo>,
        attrs: call.attributes as NamedAttrMap,
        backend,
      })
      const outputs = [result].flat()
      outputs.forEach((tensor, i) => {
        heap.write(to[i], backend.data.get(tensor.dataId).values as Float32Array)
      })
      for (const { dataId } of inputs) backend.disposeData(dataId)
      for (const output of outputs) discard(output)
    }
  },
})
