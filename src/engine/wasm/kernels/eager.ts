import type { Network } from '../../network/shape.ts'
import type { Heap } from './heap.ts'
import type { Kernels, Pointer } from './instance.ts'
import * as network from './pass.ts'

/** A forward pass op by op: what the backward pass needs lives in the heap until `release`. */
export interface HeldPass extends network.Pass {
  readonly block: Pointer
  /** Where dL/dy is, once it is known. */
  readonly dy: Pointer
}

/** Returns y, `[runs, rows, out]`. */
export function eagerForward(
  kernels: Kernels,
  heap: Heap,
  { sizes, activation }: Network,
  runs: number,
  rows: number,
  x: Float32Array,
  weights: Float32Array,
): { readonly y: Float32Array; readonly pass: HeldPass } {
  const shape = network.shapeOf({ sizes, activation }, runs, rows)
  const out = runs * rows * sizes[sizes.length - 1]
  const [thetaSize, xSize] = [network.whole(weights.length), network.whole(x.length)]
  const inner = network.passSize(shape)
  const block = heap.allocate(thetaSize + xSize + inner + out)
  const at = block + 4 * thetaSize
  const rest = at + 4 * xSize
  heap.write(block, weights)
  heap.write(at, x)
  const pass = { ...network.placePass(shape, at, block, rest), block, dy: rest + 4 * inner }
  const y = withScratch(heap, network.scratchSize(shape), out, (to, scratch) =>
    network.forward(kernels, pass, to, scratch),
  )
  return { y, pass }
}

/** dL/dx `[runs, rows, in]`, from dL/dy, or null if the other gradient was computed with it. */
export function eagerInputGradient(
  kernels: Kernels,
  heap: Heap,
  pass: HeldPass,
  dy: Float32Array | null,
): Float32Array {
  const size = pass.runs * pass.rows * pass.layers[0].inputs
  return withScratch(heap, network.scratchSize(pass), size, (to, scratch) => {
    if (dy) backward(kernels, heap, pass, dy, scratch)
    network.inputGradient(kernels, pass, pass.dy, to, scratch)
  })
}

/** dL/dθ `[runs, P]`, from dL/dy, or null if the other gradient was computed with it. */
export function eagerWeightGradient(
  kernels: Kernels,
  heap: Heap,
  pass: HeldPass,
  dy: Float32Array | null,
): Float32Array {
  const size = pass.runs * pass.count
  return withScratch(heap, network.scratchSize(pass), size, (to, scratch) => {
    if (dy) backward(kernels, heap, pass, dy, scratch)
    network.weightGradient(kernels, pass, pass.dy, to, scratch)
  })
}

function backward(
  kernels: Kernels,
  heap: Heap,
  pass: HeldPass,
  dy: Float32Array,
  scratch: Pointer,
): void {
  heap.write(pass.dy, dy)
  network.backward(kernels, pass, pass.dy, scratch)
}

/** What `compute` writes to `to`, `size` numbers. */
export function withScratch(
  heap: Heap,
  scratch: number,
  size: number,
  compute: (to: Pointer, scratch: Pointer) => void,
): Float32Array {
  const block = heap.allocate(scratch + size)
  const to = block + 4 * scratch
  compute(to, block)
  const result = heap.read(to, size)
  heap.free(block)
  return result
}
