import type { Activation } from '../../../core/experiment.ts'
import { type Layer, layers, type Network, parameterCount } from '../layers.ts'
import type { Heap } from './heap.ts'
import { type Kernels, type Pointer, packedSize } from './instance.ts'

/** The order that `assembly/activation.ts` knows. */
const kinds: readonly Activation[] = ['relu', 'leakyRelu', 'tanh', 'silu', 'softplus']

/** What a forward pass leaves for the backward pass; lives until `release`. */
export interface Pass {
  readonly runs: number
  readonly rows: number
  readonly layers: readonly Layer[]
  readonly count: number
  readonly kind: number
  readonly block: Pointer
  /** A copy of θ, `[runs, count]`. */
  readonly theta: Pointer
  /** The input of each layer, `[runs, rows, inputs]`. */
  readonly h: readonly Pointer[]
  /** The pre-activation of each layer's input, where its value does not say enough. */
  readonly a: readonly Pointer[]
  /** dL/d(pre-activation) of each layer, `[runs, rows, outputs]`; held from dx to dθ. */
  deltas: readonly Pointer[] | null
}

/** Hands out consecutive parts of a block, each in whole vectors. */
const parts = (block: Pointer) => (size: number) => {
  const part = block
  block += 4 * whole(size)
  return part
}

const whole = (size: number): number => (size + 3) & ~3

/** `h ← act(h W + b)` layer by layer. Returns y, `[runs, rows, out]`. */
export function forward(
  kernels: Kernels,
  heap: Heap,
  { sizes, activation }: Network,
  runs: number,
  rows: number,
  x: Float32Array,
  weights: Float32Array,
): { readonly y: Float32Array; readonly pass: Pass } {
  const stack = layers(sizes)
  const count = parameterCount(sizes)
  const kind = kinds.indexOf(activation)
  const n = runs * rows
  const keepsBoth = activation === 'silu' || activation === 'softplus'
  const each = keepsBoth ? 2 : 1
  const room = stack.reduce((sum, { inputs }) => sum + each * whole(n * inputs), 0)
  const block = heap.allocate(whole(runs * count) + room)
  const part = parts(block)
  const theta = part(runs * count)
  const h = stack.map(({ inputs }) => part(n * inputs))
  const a = keepsBoth ? stack.map(({ inputs }, i) => (i === 0 ? h[0] : part(n * inputs))) : h

  const packed = Math.max(...stack.map(({ inputs }) => packedSize(rows, inputs)))
  const out = n * sizes[sizes.length - 1]
  const scratch = heap.allocate(packed + whole(out))
  const y = scratch + 4 * packed
  heap.write(h[0], x)
  heap.write(theta, weights)

  stack.forEach(({ inputs, outputs, weight, bias }, i) => {
    const to = i + 1 < stack.length ? a[i + 1] : y
    for (let run = 0; run < runs; run++) {
      const from = h[i] + 4 * run * rows * inputs
      const row = theta + 4 * run * count
      const [w, b] = [row + 4 * weight, row + 4 * bias]
      const c = to + 4 * run * rows * outputs
      kernels.matmul(rows, outputs, inputs, from, inputs, 1, w, outputs, 1, c, b, scratch)
    }
    if (i + 1 < stack.length) kernels.activate(kind, n * outputs, to, h[i + 1])
  })

  const result = heap.read(y, out)
  heap.free(scratch)
  const pass = { runs, rows, layers: stack, count, kind, block, theta, h, a, deltas: null }
  return { y: result, pass }
}

/** dL/dx `[runs, rows, in]`, from dL/dy. Keeps the deltas for `weightGradient`. */
export function inputGradient(
  kernels: Kernels,
  heap: Heap,
  pass: Pass,
  dy: Float32Array,
): Float32Array {
  const [first] = pass.layers
  const size = pass.runs * pass.rows * first.inputs
  const deltas = backward(kernels, heap, pass, dy)
  const packed = packedSize(pass.rows, first.outputs)
  const scratch = heap.allocate(packed + whole(size))
  const dx = scratch + 4 * packed
  through(kernels, pass, first, deltas[0], dx, scratch)
  const result = heap.read(dx, size)
  heap.free(scratch)
  return result
}

/**
 * dL/dθ `[runs, P]`: `dW = hᵀ δ` and `db = Σ_rows δ`. `dy` is null after `inputGradient`, whose
 * deltas it uses and then gives back.
 */
export function weightGradient(
  kernels: Kernels,
  heap: Heap,
  pass: Pass,
  dy: Float32Array | null,
): Float32Array {
  const { runs, rows, layers: stack, count, h } = pass
  const deltas = dy ? backward(kernels, heap, pass, dy) : pass.deltas!
  const packed = Math.max(...stack.map(({ inputs }) => packedSize(inputs, rows)))
  const scratch = heap.allocate(packed + whole(runs * count))
  const gradient = scratch + 4 * packed
  stack.forEach(({ inputs, outputs, weight, bias }, i) => {
    for (let run = 0; run < runs; run++) {
      const from = h[i] + 4 * run * rows * inputs
      const delta = deltas[i] + 4 * run * rows * outputs
      const row = gradient + 4 * run * count
      const w = row + 4 * weight
      kernels.matmul(inputs, outputs, rows, from, 1, inputs, delta, outputs, 1, w, 0, scratch)
      kernels.columnSum(rows, outputs, delta, row + 4 * bias)
    }
  })
  const result = heap.read(gradient, runs * count)
  heap.free(scratch)
  releaseDeltas(heap, pass)
  return result
}

/** `δ_l = (δ_{l+1} W_{l+1}ᵀ) · act′`, from the last layer, where it is dL/dy, to the first. */
function backward(kernels: Kernels, heap: Heap, pass: Pass, dy: Float32Array): readonly Pointer[] {
  releaseDeltas(heap, pass)
  const { layers: stack, rows, kind, h, a } = pass
  const n = pass.runs * rows
  const block = heap.allocate(stack.reduce((sum, { outputs }) => sum + whole(n * outputs), 0))
  const part = parts(block)
  const deltas = stack.map(({ outputs }) => part(n * outputs))
  const scratch = heap.allocate(Math.max(...stack.map((layer) => packedSize(rows, layer.outputs))))
  heap.write(deltas[stack.length - 1], dy)
  for (let i = stack.length - 1; i > 0; i--) {
    through(kernels, pass, stack[i], deltas[i], deltas[i - 1], scratch)
    kernels.backpropagate(kind, n * stack[i].inputs, deltas[i - 1], h[i], a[i])
  }
  heap.free(scratch)
  pass.deltas = deltas
  return deltas
}

/** `to = δ Wᵀ` of one layer, run by run. */
function through(
  kernels: Kernels,
  { runs, rows, count, theta }: Pass,
  { inputs, outputs, weight }: Layer,
  delta: Pointer,
  to: Pointer,
  scratch: Pointer,
): void {
  for (let run = 0; run < runs; run++) {
    const from = delta + 4 * run * rows * outputs
    const w = theta + 4 * (run * count + weight)
    const c = to + 4 * run * rows * inputs
    kernels.matmul(rows, inputs, outputs, from, outputs, 1, w, 1, outputs, c, 0, scratch)
  }
}

function releaseDeltas(heap: Heap, pass: Pass): void {
  if (pass.deltas) heap.free(pass.deltas[0])
  pass.deltas = null
}

/** Gives back everything that the pass holds. */
export function release(heap: Heap, pass: Pass): void {
  releaseDeltas(heap, pass)
  heap.free(pass.block)
}
