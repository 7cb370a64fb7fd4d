import type { Tensor2D } from '../../objectives/objective.ts'
import type { Rule, Update } from '../network/optimiser.ts'
import type { Pointer } from './kernels/instance.ts'
import { floats, type Wasm } from './wasmBackend.ts'

/** One step in place: `theta ← update(theta, gradient)`. */
export type UpdateInPlace = (theta: Pointer, gradient: Pointer, rate: number) => void

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
  const update: UpdateInPlace = (theta, g, rate) => {
    step++
    if (kind === 'sgd') kernels.sgd(size, theta, g, rate)
    else if (kind === 'rmsprop') kernels.rmsprop(size, theta, g, m, rate, decay, epsilon)
    else {
      const [c1, c2] = [1 - beta1 ** step, 1 - beta2 ** step]
      kernels.adam(size, theta, g, m, v, rate, beta1, beta2, c1, c2, epsilon)
    }
  }
  return {
    apply(theta, gradient, rate) {
      const scratch = heap.allocate(2 * whole)
      const g = scratch + 4 * whole
      heap.write(scratch, floats(backend, theta))
      heap.write(g, floats(backend, gradient))
      update(scratch, g, rate)
      const next = backend.makeOutput<Tensor2D>(heap.read(scratch, size), theta.shape, 'float32')
      heap.free(scratch)
      backend.recorder?.call('Update', { theta, gradient }, { update, rate }, [next])
      theta.assign(next)
      next.dispose()
    },
    dispose: () => heap.free(m),
  }
}
