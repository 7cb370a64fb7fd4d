import type { Tensor2D } from '../../../objectives/objective.ts'
import { averages, type Rule, requireState, type Update } from '../../backend/update.ts'
import type { UpdateInPlace } from '../ops/networks.ts'
import { floats, type Wasm } from './wasmBackend.ts'

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
      backend.listener?.call('Update', { theta, gradient }, { update, rate }, [next])
      theta.assign(next)
      next.dispose()
    },
    async save() {
      const state = new Float32Array(1 + averages[kind] * size)
      state[0] = kind === 'adam' ? step : 0
      for (let i = 0; i < averages[kind]; i++) {
        state.set(heap.read(m + 4 * whole * i, size), 1 + i * size)
      }
      return state
    },
    restore(state) {
      requireState(rule, size, state)
      step = state[0]
      for (let i = 0; i < averages[kind]; i++) {
        heap.write(m + 4 * whole * i, state.subarray(1 + i * size, 1 + (i + 1) * size))
      }
    },
    dispose: () => heap.free(m),
  }
}
