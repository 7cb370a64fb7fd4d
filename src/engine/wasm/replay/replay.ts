import type { TF } from '../../../objectives/objective.ts'
import { floats, isWasm, type Wasm } from '../wasmBackend.ts'
import { compile, type Program } from './program.ts'
import { sameTrace, startTrace, type Trace } from './trace.ts'

/** Makes training steps. */
export interface Steps {
  run(step: number): void
  /** To be called before anything else reads or writes variables: they may be elsewhere. */
  settle(): void
  /** To be called when something that a step reads has changed, other than variables and noise. */
  forget(): void
  dispose(): void
}

/** Steps that differ from the one before, such as a first one, are tried again so often. */
const TRIES = 4

/**
 * Training steps of one kind, `step(k)` for step k, whose lasting effects are on variables only.
 *
 * On wasm, where tfjs takes longer than the arithmetic of a small network, steps are listened to
 * until two in a row were the same calls; from then on these are done by a list of our kernels, with
 * the same bits. Elsewhere, and where steps keep changing, every step goes through tfjs.
 */
export function createSteps(tf: TF, step: (k: number) => void): Steps {
  const backend = tf.backend()
  const plain = plainSteps(tf, step)
  if (!isWasm(backend)) return plain

  let program: Program | null = null
  let last: Trace | null = null
  let tries = 0
  const forget = () => {
    program?.settle()
    program?.dispose()
    program = null
    last = null
    tries = 0
  }
  return {
    run(k) {
      if (program) {
        program.run(k)
      } else if (tries < TRIES) {
        tries++
        const trace = listen(tf, backend, () => plain.run(k))
        if (last && sameTrace(last, trace)) program = compile(tf, backend, trace)
        last = program ? null : trace
      } else {
        last = null
        plain.run(k)
      }
    },
    settle: () => program?.settle(),
    forget,
    dispose: forget,
  }
}

/** Every step through tfjs. */
const plainSteps = (tf: TF, step: (k: number) => void): Steps => ({
  run: (k) => tf.tidy(() => step(k)),
  settle() {},
  forget() {},
  dispose() {},
})

function listen(tf: TF, backend: Wasm, step: () => void): Trace {
  const { recorder, finish } = startTrace(tf, (tensor) => floats(backend, tensor))
  backend.recorder = recorder
  try {
    step()
  } finally {
    backend.recorder = null
  }
  return finish()
}
