import type { Divergence } from '../../core/divergences/divergence.ts'
import type { Batch } from '../batch.ts'
import type { Losses, Tensor1D } from '../objective.ts'

/** What one step descends, and what it has measured on the way. */
export interface Estimate {
  /** A function whose gradient is that of D, exactly or on average; not D itself. */
  readonly surrogate: () => Tensor1D
  readonly losses: Losses
}

/** The divergence may change from step to step. */
export type Estimator = (divergence: Divergence, batch: Batch) => Estimate
