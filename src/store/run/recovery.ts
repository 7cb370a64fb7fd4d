import type { BackendName } from '../../core/record/backend.ts'
import type { Cause } from '../../engine/wire/clientCause.ts'

/** After so many failures of a run on one backend in a row, the next one is tried. */
const FAILURES_PER_BACKEND = 2

const nextBackend: Readonly<Record<BackendName, BackendName | null>> = {
  webgpu: 'wasm',
  wasm: 'reference',
  reference: null,
}

/** Decides where a failed lane runs next. */
export interface Recovery {
  /** The backend for the next try, or null when there is none left. */
  next(failedOn: BackendName, cause: Cause | null): BackendName | null
}

/** One for each lane and run. */
export function createRecovery(): Recovery {
  let backend: BackendName | null = null
  let failures = 0
  return {
    next(failedOn, cause) {
      if (cause === 'forbidden') return null
      // What is slow or too large would be so again, and the reference is the slowest of all.
      if (cause !== null) return failedOn === 'webgpu' ? 'wasm' : null
      failures = failedOn === backend ? failures + 1 : 1
      backend = failedOn
      return failures < FAILURES_PER_BACKEND ? failedOn : nextBackend[failedOn]
    },
  }
}
