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
  theta: Float32Array,
): { readonly y: Float32Array; readonly pass: Pass } {
  const stack = layers(sizes)
  const count = parameterCount(sizes)
  const kind = kinds.indexOf(activation)
  const n = runs * rows
  const keepsBoth = activation === 'silu' || activation === 'softplus'
  const room = stack.reduce((sum, { inputs }) => sum + (keepsBoth ? 2 : 1) * whole(n * inputs), 0)
  const block = heap.allocate(room)
  const part = parts(block)
  const h = stack.map(({ inputs }) => part(n * inputs))
  const a = keepsBoth ? stack.map(({ inputs }, i) => (i === 0 ? h[0] : part(n * inputs))) : h

  const packed = Math.max(...stack.map(({ inputs }) => packedSize(rows, inputs)))
  const out = n * sizes[sizes.length - 1]
  const scratch = heap.allocate(whole(theta.length) + packed + whole(out))
  const inScratch = parts(scratch)
  const weights = inScratch(theta.length)
  const pack = inScratch(packed)
  const y = inScratch(out)
  heap.write(h[0], x)
  heap.write(weights, theta)

  stack.forEach(({ inputs, outputs, weight, bias }, i) => {
    const to = i + 1 < stack.length ? a[i + 1] : y
    for (let run = 0; run < runs; run++) {
      const from = h[i] + 4 * run * rows * inputs
      const row = weights + 4 * run * count
      const [w, b] = [row + 4 * weight, row + 4 * bias]
      const c = to + 4 * run * rows * outputs
      kernels.matmul(rows, outputs, inputs, from, inputs, 1, w, outputs, 1, c, b, pack)
    }
    if (i + 1 < stack.length) kernels.activate(kind, n * outputs, to, h[i + 1])
  })

  const result = heap.read(y, out)
  heap.free(scratch)
  return { y: result, pass: { runs, rows, layers: stack, count, kind, block, h, a, deltas: null } }
}

/** dL/dx `[runs, rows, in]`, from dL/dy. Keeps the deltas for `weightGradient`. */
export function inputGradient(
  kernels: Kernels,
  heap: Heap,
  pass: Pass,
  dy: Float32Array,
  theta: Float32Array,
): Float32Array {
  const { runs, rows, layers: stack, count } = pass
  const size = runs * rows * stack[0].inputs
  const packed = packedSize(rows, Math.max(...stack.map(({ outputs }) => outputs)))
  const scratch = heap.allocate(whole(theta.length) + packed + whole(size))
  const part = parts(scratch)
  const weights = part(theta.length)
  const pack = part(packed)
  const dx = part(size)
  heap.write(weights, theta)
  const deltas = backward(kernels, heap, pass, dy, weights, pack)
  through(kernels, pass, stack[0], deltas[0], weights, dx, pack, count)
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
  theta: Float32Array,
): Float32Array {
  const { runs, rows, layers: stack, count, h } = pass
  const widest = Math.max(...stack.map(({ inputs, outputs }) => Math.max(inputs, outputs)))
  const packed = Math.max(packedSize(widest, rows), packedSize(rows, widest))
  const scratch = heap.allocate(whole(runs * count) + packed)
  const part = parts(scratch)
  // The weights are done with before the gradient is written over them.
  const gradient = part(runs * count)
  const pack = part(packed)
  if (dy) {
    heap.write(gradient, theta)
    backward(kernels, heap, pass, dy, gradient, pack)
  }
  const deltas = pass.deltas!
  stack.forEach(({ inputs, outputs, weight, bias }, i) => {
    for (let run = 0; run < runs; run++) {
      const from = h[i] + 4 * run * rows * inputs
      const delta = deltas[i] + 4 * run * rows * outputs
      const row = gradient + 4 * run * count
      const w = row + 4 * weight
      kernels.matmul(inputs, outputs, rows, from, 1, inputs, delta, outputs, 1, w, 0, pack)
      kernels.columnSum(rows, outputs, delta, row + 4 * bias)
    }
  })
  const result = heap.read(gradient, runs * count)
  heap.free(scratch)
  releaseDeltas(heap, pass)
  return result
}

/** `δ_l = (δ_{l+1} W_{l+1}ᵀ) · act′`, from the last layer, where it is dL/dy, to the first. */
function backward(
  kernels: Kernels,
  heap: Heap,
  pass: Pass,
  dy: Float32Array,
  weights: Pointer,
  pack: Pointer,
): readonly Pointer[] {
  releaseDeltas(heap, pass)
  const { layers: stack, count, kind, h, a } = pass
  const n = pass.runs * pass.rows
  const block = heap.allocate(stack.reduce((sum, { outputs }) => sum + whole(n * outputs), 0))
  const part = parts(block)
  const deltas = stack.map(({ outputs }) => part(n * outputs))
  heap.write(deltas[stack.length - 1], dy)
  for (let i = stack.length - 1; i > 0; i--) {
    through(kernels, pass, stack[i], deltas[i], weights, deltas[i - 1], pack, count)
    kernels.backpropagate(kind, n * stack[i].inputs, deltas[i - 1], h[i], a[i])
  }
  pass.deltas = deltas
  return deltas
}

/** `to = δ Wᵀ` of one layer, run by run. */
function through(
  kernels: Kernels,
  { runs, rows }: Pass,
  { inputs, outputs, weight }: Layer,
  delta: Pointer,
  weights: Pointer,
  to: Pointer,
  pack: Pointer,
  count: number,
): void {
  for (let run = 0; run < runs; run++) {
    const from = delta + 4 * run * rows * outputs
    const w = weights + 4 * (run * count + weight)
    const c = to + 4 * run * rows * inputs
    kernels.matmul(rows, inputs, outputs, from, outputs, 1, w, 1, outputs, c, 0, pack)
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
