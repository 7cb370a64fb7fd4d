import type { NamedAttrMap, TensorInfo } from '@tensorflow/tfjs-core'
import type { TF } from '../../objectives/objective.ts'
import { type Op, type Operand, sizeOf } from '../nn/ops/op.ts'
import type { Wasm } from '../nn/wasmBackend.ts'

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
    const isList = call.names.every((name, i) => name === String(i))
    return () => {
      const inputs = call.inputs.map(enter)
      const named = Object.fromEntries(inputs.map((tensor, i) => [call.names[i], tensor]))
      // In a scope, because a few kernels of tfjs, such as Abs, make tensors that the engine counts.
      tf.engine().startScope('stock')
      const result = kernelFunc({
        inputs: (isList ? inputs : named) as Record<string, TensorInfo>,
        attrs: call.attributes as NamedAttrMap,
        backend,
      })
      const outputs = [result].flat()
      outputs.forEach((tensor, i) => {
        heap.write(to[i], backend.data.get(tensor.dataId).values as Float32Array)
      })
      tf.engine().endScope()
      for (const { dataId } of [...inputs, ...outputs]) backend.disposeData(dataId)
    }
  },
})
