import type { Tensor2D } from '../../objectives/objective.ts'
import type { Rule, Update } from './optimiser.ts'
import { floats, type Wasm } from './wasm.ts'

/**
 * An optimiser step in one kernel. The averages stay in the heap; θ gets a new array, as with the
 * stock optimisers, so that clones, slices and what was read of it before do not change.
 */
export function wasmUpdate(backend: Wasm, rule: Rule, size: number): Update {
  const { kernels, heap } = backend
  const { kind, beta1, beta2, decay, epsilon } = rule
  const whole = (size + 3) & ~3
  const m = heap.allocate(2 * whole)
  const v = m + 4 * whole
  heap.clear(m, 2 * whole)
  let step = 0
  return {
    apply(theta, gradient, rate) {
      step++
      const scratch = heap.allocate(2 * whole)
      const g = scratch + 4 * whole
      heap.write(scratch, floats(backend, theta))
      heap.write(g, floats(backend, gradient))
      if (kind === 'sgd') kernels.sgd(size, scratch, g, rate)
      else if (kind === 'rmsprop') kernels.rmsprop(size, scratch, g, m, rate, decay, epsilon)
      else {
        const [c1, c2] = [1 - beta1 ** step, 1 - beta2 ** step]
        kernels.adam(size, scratch, g, m, v, rate, beta1, beta2, c1, c2, epsilon)
      }
      const next = backend.makeOutput<Tensor2D>(heap.read(scratch, size), theta.shape, 'float32')
      heap.free(scratch)
      theta.assign(next)
      next.dispose()
    },
    dispose: () => heap.free(m),
  }
}
