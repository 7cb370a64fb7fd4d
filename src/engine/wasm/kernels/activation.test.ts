import { beforeAll, expect, test } from 'vitest'
import { createHeap, type Heap } from './heap.ts'
import { instantiate, type Kernels } from './instance.ts'

// In float64, without cancellation; [value, derivative] in the order of assembly/activation.ts.
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
const functions = {
  relu: [(x: number) => Math.max(x, 0), (x: number) => Number(x > 0)],
  leakyRelu: [(x: number) => (x > 0 ? x : 0.2 * x), (x: number) => (x > 0 ? 1 : 0.2)],
  tanh: [Math.tanh, (x: number) => 1 - Math.tanh(x) ** 2],
  silu: [(x: number) => x * sigmoid(x), (x: number) => sigmoid(x) * (1 + x * sigmoid(-x))],
  softplus: [(x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))), sigmoid],
} as const

let kernels: Kernels
let heap: Heap

beforeAll(async () => {
  kernels = await instantiate()
  heap = createHeap(kernels.memory, kernels.heapBase())
})

const inputs = Float32Array.from({ length: 4000 }, (_, i) => {
  const x = (i - 2000) / 100
  return i % 2 === 0 ? x : x ** 3 / 800
})

test.each(Object.keys(functions) as (keyof typeof functions)[])('%s to 1e-6 relative', (name) => {
  const kind = Object.keys(functions).indexOf(name)
  const [value, derivative] = functions[name]
  const [a, h, delta] = [0, 0, 0].map(() => heap.allocate(inputs.length))
  heap.write(a, inputs)
  heap.write(delta, new Float32Array(inputs.length).fill(1))
  kernels.activate(kind, inputs.length, a, h)
  kernels.backpropagate(kind, inputs.length, delta, h, a)
  const [values, derivatives] = [heap.read(h, inputs.length), heap.read(delta, inputs.length)]
  inputs.forEach((x, i) => {
    const expected = value(x)
    expect(Math.abs(values[i] - expected)).toBeLessThanOrEqual(1e-6 * Math.abs(expected) + 1e-37)
    expect(Math.abs(derivatives[i] - derivative(x))).toBeLessThanOrEqual(1e-6)
  })
})
