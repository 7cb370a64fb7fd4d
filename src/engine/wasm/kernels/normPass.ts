import type { Heap } from './heap.ts'
import type { Kernels, Pointer } from './instance.ts'
import * as network from './pass.ts'

/**
 * ‖∇ₓ y‖² of a piecewise linear network with one output, and its gradient by the weights.
 *
 * With D the diagonal of act′, the slopes u_L = W_L and u_l = W_l D_{l+1} u_{l+1} are products of the
 * weights as long as no activation changes its piece. So dL = ⟨t, du⟩ has the weight gradients
 * dW_l = t_lᵀ D u_{l+1}, where t_{l+1} = D t_l W_l is the tangent that starts as t₁ = dL/du₁; the
 * biases, which only choose the pieces, have none.
 */
export interface NormPass extends network.Pass {
  /** D u of each layer's input, `[runs, rows, inputs]`; the first is ∇ₓ y itself. */
  readonly slopes: readonly Pointer[]
}

const [ADD, MULTIPLY] = [0, 2]
const SQUARE = 6

/** Numbers in the block of `placeNormPass`. */
export const normPassSize = (shape: network.Shape): number =>
  network.passSize(shape) + network.whole(shape.runs * shape.rows * shape.layers[0].inputs)

export function placeNormPass(
  shape: network.Shape,
  x: Pointer,
  theta: Pointer,
  block: Pointer,
): NormPass {
  const pass = network.placePass(shape, x, theta, block)
  return { ...pass, slopes: [block + 4 * network.passSize(shape), ...pass.deltas] }
}

/** Room for one tangent. A row is written in whole vectors, the last one beyond its end. */
const tangentSize = ({ runs, rows, layers }: network.Shape): number =>
  network.whole(runs * rows * Math.max(...layers.map(({ inputs }) => inputs))) + 4

/** Numbers of scratch that the functions below need. */
export const normScratchSize = (shape: network.Shape): number =>
  network.scratchSize(shape) + 2 * tangentSize(shape)

/** ‖∇ₓ y‖², `[runs, rows]`. */
export function normForward(
  kernels: Kernels,
  pass: NormPass,
  norm: Pointer,
  scratch: Pointer,
): void {
  const { runs, rows, layers, count, theta, kind, h, a, slopes } = pass
  // Where the norm will be is y, which nobody wants.
  network.forward(kernels, pass, norm, scratch)
  const last = layers.length - 1
  const { inputs, weight } = layers[last]
  for (let run = 0; run < runs; run++) {
    const [from, to] = [theta + 4 * (run * count + weight), slopes[last] + 4 * run * rows * inputs]
    kernels.copyRows(rows, inputs, from, 0, to, inputs)
  }
  for (let i = last; i > 0; i--) {
    kernels.backpropagate(kind, runs * rows * layers[i].inputs, slopes[i], h[i], a[i])
    network.through(kernels, pass, layers[i - 1], slopes[i], slopes[i - 1], scratch)
  }
  const dim = layers[0].inputs
  const squares = scratch + 4 * network.scratchSize(pass)
  kernels.unary(SQUARE, runs * rows * dim, slopes[0], squares, 0, 0)
  kernels.sum(runs * rows, dim, 1, squares, norm, 1)
}

/** dL/dθ `[runs, P]` from dL/dnorm `[runs, rows]`, after `normForward`. */
export function normWeightGradient(
  kernels: Kernels,
  heap: Heap,
  pass: NormPass,
  dnorm: Pointer,
  gradient: Pointer,
  scratch: Pointer,
): void {
  const { runs, rows, layers, count, theta, kind, h, a, slopes } = pass
  let tangent = scratch + 4 * network.scratchSize(pass)
  let next = tangent + 4 * tangentSize(pass)
  const [points, dim] = [runs * rows, layers[0].inputs]
  kernels.binary(MULTIPLY, tangent, 1, points, dim, dnorm, 0, 1, 0, slopes[0], 0, dim, 1)
  kernels.binary(ADD, tangent, 1, 1, points * dim, tangent, 0, 0, 1, tangent, 0, 0, 1)
  heap.clear(gradient, runs * count)
  layers.slice(0, -1).forEach(({ inputs: m, outputs: n, weight }, i) => {
    const [w, to, u] = [theta + 4 * weight, gradient + 4 * weight, slopes[i + 1]]
    const [step, nextStep] = [rows * m, rows * n]
    kernels.matmuls(runs, m, n, rows, tangent, 1, m, step, u, n, 1, nextStep, to, count, 0, scratch)
    kernels.matmuls(
      runs,
      rows,
      n,
      m,
      tangent,
      m,
      1,
      step,
      w,
      n,
      1,
      count,
      next,
      nextStep,
      0,
      scratch,
    )
    kernels.backpropagate(kind, runs * nextStep, next, h[i + 1], a[i + 1])
    ;[tangent, next] = [next, tangent]
  })
  const { inputs, weight } = layers[layers.length - 1]
  for (let run = 0; run < runs; run++) {
    const to = gradient + 4 * (run * count + weight)
    kernels.columnSum(rows, inputs, tangent + 4 * run * rows * inputs, to)
  }
}
