import type { OptimiserKind } from '../../core/settings/experiment.ts'
import type { Tensor2D, TF, Trainable } from '../../objectives/objective.ts'
import { isWasm } from '../wasm/wasm.ts'
import { wasmUpdate } from '../wasm/wasmUpdate.ts'
import { asGpu } from '../webgpu/gpu.ts'
import { gpuUpdate } from '../webgpu/update.ts'
import { composedUpdate } from './composedUpdate.ts'

/** Constants as in tf.train; `decay` is RMSProp's ρ. */
export interface OptimiserOptions {
  readonly beta1?: number
  readonly beta2?: number
  readonly decay?: number
  readonly epsilon?: number
}

/** The rule with every constant filled in. */
export interface Rule extends Required<OptimiserOptions> {
  readonly kind: OptimiserKind
}

/** The optimiser state of one trainable. */
export interface Update {
  apply(theta: Trainable['theta'], gradient: Tensor2D, rate: number): void
  dispose(): void
}

export interface Optimiser {
  /** One step of `who` against `gradient`, `[runs, P]`; the rate may change from step to step. */
  apply(who: Trainable, gradient: Tensor2D, rate: number): void
  dispose(): void
}

/** Adam, RMSProp or SGD for the backend that is set now, with separate state per trainable. */
export function createOptimiser(
  tf: TF,
  kind: OptimiserKind,
  options: OptimiserOptions = {},
): Optimiser {
  const rule: Rule = { kind, beta1: 0.9, beta2: 0.999, decay: 0.9, epsilon: 1e-7, ...options }
  const updates = new Map<Trainable['theta'], Update>()
  const backend = tf.backend()
  const gpu = asGpu(backend)
  const create = (theta: Trainable['theta']): Update => {
    if (isWasm(backend)) return wasmUpdate(backend, rule, theta.size)
    if (gpu) return gpuUpdate(gpu, rule, theta.size)
    return composedUpdate(tf, rule, theta.shape)
  }
  return {
    apply({ theta }, gradient, rate) {
      let update = updates.get(theta)
      if (!update) {
        update = create(theta)
        updates.set(theta, update)
      }
      update.apply(theta, gradient, rate)
    },
    dispose() {
      for (const update of updates.values()) update.dispose()
      updates.clear()
    },
  }
}
