import type { BackendName } from '../../core/record/backend.ts'
import type { Failure } from '../../core/record/failure.ts'
import type { Target } from '../../core/targets/target.ts'
import type { Learner, TF } from '../../objectives/objective.ts'
import type { Draw } from './draw.ts'
import type { Trainer } from './trainer.ts'
import type { Rule, Update } from './update.ts'

/**
 * A place to compute, as the rest of the engine sees it. Each has a room of its own; nothing outside
 * these rooms asks which one it is.
 */
export interface Backend {
  readonly name: BackendName
  /** Whether numbers are on a device, from where a readback costs more than what it reads. */
  readonly remote: boolean
  /** Whether its kernels of dense networks have room for layers of these sizes; always unless told. */
  hasRoom?(sizes: readonly number[]): boolean
  /** The optimiser state of numbers `[runs, P]`, and its steps. */
  update(rule: Rule, shape: [number, number]): Update
  /** Noise of one step; run r draws from `seeds[r]`. */
  draw(seeds: readonly number[], step: number): Draw
  /** @param n points in a batch */
  trainer(learner: Learner, seeds: readonly number[], n: number, target: Target): Trainer
}

/**
 * Called when the GPU device is gone or reports an error: nothing computed on it can be trusted.
 * @param message for developers, as the driver puts it
 */
export type OnDeviceError = (message: string, failure: Failure) => void

const installed = new Map<string, Backend>()

/** Makes a backend known, under the name by which tfjs knows it. */
export const install = (backend: Backend): void => void installed.set(backend.name, backend)

/** The backend that is set now. */
export function backendOf(tf: TF): Backend {
  const backend = installed.get(tf.getBackend())
  if (!backend) throw new Error(`${tf.getBackend()} is not a backend of this engine.`)
  return backend
}
