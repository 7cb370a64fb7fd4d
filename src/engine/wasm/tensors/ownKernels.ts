import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { TF } from '../../../objectives/objective.ts'
import { activations } from '../ops/activations.ts'
import { ops } from '../ops/allOps.ts'
import { type Call, type Operand, SLACK, sizeOf } from '../ops/op.ts'
import { draws } from '../ops/seeded.ts'
import { floats, type Wasm } from './wasmBackend.ts'

/**
 * Kernels whose bits differ between tfjs and our WebAssembly. The backend has ours only, so that a
 * step that goes through tfjs and one that is replayed are the same.
 */
const transcendental = ['Exp', 'Log', 'Tanh', 'Sigmoid', 'Softplus']

const sameShape = (shapes: readonly (readonly number[])[]) => [...shapes[0]]

/** Registers ours in place of what the backend copied from tfjs-cpu. */
export function registerOwnKernels(tf: TF, backend: Wasm): void {
  for (const name of transcendental) register(tf, backend, name, sameShape)
  register(tf, backend, 'BatchMatMul', ([a, b], attributes) => {
    const { transposeA, transposeB } = attributes as Record<string, boolean>
    const [m, n] = [a.at(transposeA ? -1 : -2)!, b.at(transposeB ? -2 : -1)!]
    return [...a.slice(0, -2), m, n]
  })
  for (const name of Object.keys(activations)) register(tf, backend, name, sameShape)
  register(tf, backend, 'Conv2D', ([[images, ...sides], filter], attributes) => {
    const [stride] = [(attributes as { strides: number | number[] }).strides].flat()
    return [images, ...sides.slice(0, 2).map((side) => Math.ceil(side / stride)), filter[3]]
  })
  const shapeIn = (name: string) => (_: unknown, attributes: Call['attributes']) => [
    ...(attributes[name] as number[]),
  ]
  register(tf, backend, 'Conv2DBackpropInput', shapeIn('inputShape'))
  register(tf, backend, 'Conv2DBackpropFilter', shapeIn('filterShape'))
  for (const name of Object.keys(draws))
    register(tf, backend, name, (_, { shape }) => shape as number[])
}

function register(
  tf: TF,
  backend: Wasm,
  kernelName: string,
  shapeOf: (shapes: readonly (readonly number[])[], attributes: Call['attributes']) => number[],
): void {
  const stock = tf.getKernel(kernelName, 'wasm')
  if (stock) tf.unregisterKernel(kernelName, 'wasm')
  tf.registerKernel({
    ...stock,
    kernelName,
    backendName: 'wasm',
    kernelFunc: (given) => {
      const tensors = Object.values(given.inputs ?? {}) as TensorInfo[]
      const attributes = given.attrs ?? {}
      const shapes = tensors.map(({ shape }) => shape)
      const operand = (shape: number[], id: number): Operand => ({ id, shape, dtype: 'float32' })
      const inputs = shapes.map(operand)
      const float = tensors.every(({ dtype }) => dtype === 'float32')
      const names = Object.keys(given.inputs ?? {})
      const asked: Call = { kernel: kernelName, names, inputs, attributes, outputs: [] }
      if (stock && !(float && (ops[kernelName].fits?.(asked) ?? true))) {
        return stock.kernelFunc(given)
      }
      const shape = shapeOf(shapes, attributes)
      const output = operand(shape, inputs.length)
      const values = tensors.map((tensor) => floats(backend, tensor))
      const result = compute(backend, { ...asked, outputs: [output] }, values)
      return backend.makeTensorInfo(shape, 'float32', result)
    },
  })
}

/** Copies the inputs in, does the call, and copies its only output out. */
function compute(
  { kernels, heap }: Wasm,
  call: Call,
  values: readonly Float32Array[],
): Float32Array {
  const op = ops[call.kernel]
  const output = call.outputs[0]
  const room = [...call.inputs, output].map(({ shape }) => (sizeOf(shape) + SLACK + 3) & ~3)
  const scratchSize = ((op.scratch?.(call) ?? 0) + 3) & ~3
  const block = heap.allocate(room.reduce((sum, size) => sum + size, scratchSize))
  let end = block + 4 * scratchSize
  const places = room.map((size) => {
    end += 4 * size
    return end - 4 * size
  })
  values.forEach((numbers, i) => {
    heap.write(places[i], numbers)
  })
  const { step = 0 } = call.attributes as { step?: number }
  op.prepare(call, { kernels, heap, at: ({ id }) => places[id], scratch: block })(step)
  const result = heap.read(places[call.inputs.length], sizeOf(output.shape))
  heap.free(block)
  return result
}
