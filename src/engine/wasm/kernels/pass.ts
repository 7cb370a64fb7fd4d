import type { Activation } from '../../../core/settings/experiment.ts'
import { type Layer, layers, type Network, parameterCount } from '../../network/shape.ts'
import { type Kernels, type Pointer, packedSize } from './instance.ts'

/** The order that `assembly/activation.ts` knows. */
export const kinds: readonly Activation[] = ['relu', 'leakyRelu', 'tanh', 'silu', 'softplus']

/** A network on `[runs, rows]` points. */
export interface Shape {
  readonly runs: number
  readonly rows: number
  readonly layers: readonly Layer[]
  /** Numbers in a run's row of θ. */
  readonly count: number
  readonly kind: number
}

/** A network with its places in the heap. */
export interface Pass extends Shape {
  readonly theta: Pointer
  /** The input of each layer, `[runs, rows, inputs]`; the first is x. */
  readonly h: readonly Pointer[]
  /** The pre-activation of each layer's input, where its value does not say enough. */
  readonly a: readonly Pointer[]
  /** dL/d(pre-activation) of each layer but the last, `[runs, rows, outputs]`. */
  readonly deltas: readonly Pointer[]
}

export const shapeOf = ({ sizes, activation }: Network, runs: number, rows: number): Shape => ({
  runs,
  rows,
  layers: layers(sizes),
  count: parameterCount(sizes),
  kind: kinds.indexOf(activation),
})

export const whole = (size: number): number => (size + 3) & ~3

const keepsBoth = ({ kind }: Shape): boolean => kinds[kind] === 'silu' || kinds[kind] === 'softplus'

/** Numbers in the block of `placePass`. */
export const passSize = (shape: Shape): number =>
  shape.layers
    .slice(1)
    .reduce((sum, { inputs }) => sum + whole(shape.runs * shape.rows * inputs), 0) *
  (keepsBoth(shape) ? 3 : 2)

/** Divides a block among what a pass keeps. */
export function placePass(shape: Shape, x: Pointer, theta: Pointer, block: Pointer): Pass {
  let free = block
  const part = ({ inputs }: Layer): Pointer => {
    const start = free
    free += 4 * whole(shape.runs * shape.rows * inputs)
    return start
  }
  const inner = shape.layers.slice(1)
  const h = [x, ...inner.map(part)]
  const a = keepsBoth(shape) ? [x, ...inner.map(part)] : h
  return { ...shape, theta, h, a, deltas: inner.map(part) }
}

/** Numbers of scratch that any of the functions below needs. */
export const scratchSize = ({ rows, layers: stack }: Shape): number =>
  Math.max(
    ...stack.flatMap(({ inputs, outputs }) => [
      packedSize(rows, inputs),
      packedSize(rows, outputs),
      packedSize(inputs, rows),
    ]),
  )

/** `h ← act(h W + b)` layer by layer; the last goes to `y`, `[runs, rows, out]`. */
export function forward(kernels: Kernels, pass: Pass, y: Pointer, scratch: Pointer): void {
  const { runs, rows, layers: stack, count, theta, h, a, kind } = pass
  stack.forEach(({ inputs: k, outputs: n, weight, bias }, i) => {
    const last = i + 1 === stack.length
    const to = last ? y : a[i + 1]
    const [w, b] = [theta + 4 * weight, theta + 4 * bias]
    const [x, step] = [h[i], rows * k]
    kernels.matmuls(runs, rows, n, k, x, k, 1, step, w, n, 1, count, to, rows * n, b, scratch)
    if (!last) kernels.activate(kind, runs * rows * n, to, h[i + 1])
  })
}

/** `δ_l = (δ_{l+1} W_{l+1}ᵀ) · act′`, from dL/dy to the first layer. */
export function backward(kernels: Kernels, pass: Pass, dy: Pointer, scratch: Pointer): void {
  const { runs, rows, layers: stack, kind, h, a, deltas } = pass
  for (let i = stack.length - 1; i > 0; i--) {
    through(kernels, pass, stack[i], deltas[i] ?? dy, deltas[i - 1], scratch)
    kernels.backpropagate(kind, runs * rows * stack[i].inputs, deltas[i - 1], h[i], a[i])
  }
}

/** dL/dx `[runs, rows, in]`, after `backward`. */
export function inputGradient(
  kernels: Kernels,
  pass: Pass,
  dy: Pointer,
  dx: Pointer,
  scratch: Pointer,
): void {
  through(kernels, pass, pass.layers[0], pass.deltas[0] ?? dy, dx, scratch)
}

/** dL/dθ `[runs, P]`, after `backward`: `dW = hᵀ δ` and `db = Σ_rows δ`. */
export function weightGradient(
  kernels: Kernels,
  { runs, rows, layers: stack, count, h, deltas }: Pass,
  dy: Pointer,
  gradient: Pointer,
  scratch: Pointer,
): void {
  stack.forEach(({ inputs: m, outputs: n, weight, bias }, i) => {
    const delta = deltas[i] ?? dy
    const [w, x] = [gradient + 4 * weight, h[i]]
    const [xStep, step] = [rows * m, rows * n]
    kernels.matmuls(runs, m, n, rows, x, 1, m, xStep, delta, n, 1, step, w, count, 0, scratch)
    for (let run = 0; run < runs; run++) {
      const to = gradient + 4 * (run * count + bias)
      kernels.columnSum(rows, n, delta + 4 * run * step, to)
    }
  })
}

/** `to = δ Wᵀ` of one layer. */
export function through(
  kernels: Kernels,
  { runs, rows, count, theta }: Pass,
  { inputs: n, outputs: k, weight }: Layer,
  delta: Pointer,
  to: Pointer,
  scratch: Pointer,
): void {
  const w = theta + 4 * weight
  const [step, toStep] = [rows * k, rows * n]
  kernels.matmuls(runs, rows, n, k, delta, k, 1, step, w, 1, k, count, to, toStep, 0, scratch)
}
