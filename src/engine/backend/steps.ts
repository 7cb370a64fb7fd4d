import type { TF } from '../../objectives/objective.ts'

/** Makes training steps. */
export interface Steps {
  run(step: number): void
  /** Of all steps so far, those that were repeated from a recording. */
  readonly replayed: number
  /** To be called before anything else reads or writes variables: they may be elsewhere. */
  settle(): void
  /** To be called when something that a step reads has changed, other than variables and noise. */
  forget(): void
  dispose(): void
}

/** Every step through tfjs. */
export const plainSteps = (tf: TF, step: (k: number) => void): Steps => ({
  run: (k) => tf.tidy(() => step(k)),
  replayed: 0,
  settle() {},
  forget() {},
  dispose() {},
})
