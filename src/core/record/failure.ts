import type { OwnName } from '../images/own/ownName.ts'
import type { BackendName } from './backend.ts'

/** Why nothing trains, or no answer comes. */
export type Failure =
  /** In the words of a browser, a driver or a library. */
  | { readonly code: 'said'; readonly message: string }
  | { readonly code: 'slow'; readonly what: 'start' | 'step'; readonly milliseconds: number }
  /** With what was said of it. */
  | { readonly code: 'memory'; readonly message: string }
  /** The page may not start workers. */
  | { readonly code: 'forbidden' }
  | { readonly code: 'silent' | 'unloaded' | 'stopped' | 'idle' | 'noRun' | 'noAdapter' }
  | { readonly code: 'noTarget' | 'noObjective'; readonly id: string }
  | { readonly code: 'noBackend'; readonly backend: BackendName }
  | { readonly code: 'deviceLost' | 'deviceError'; readonly message: string }
  /** The data set has more bytes than a buffer of this GPU may have. */
  | { readonly code: 'tableTooLarge'; readonly size: number; readonly most: number }
  /** For an exact fit: modes are too narrow, or there are only points. */
  | { readonly code: 'tooNarrow' | 'noDensity' }
  /** The target is of pictures that are not here. */
  | { readonly code: 'noPictures'; readonly name: OwnName }
  /** The objective is not for points of this kind. */
  | { readonly code: 'notForImages'; readonly id: string }

/** Why WebGPU is not tried. */
export type AgainstWebgpu = 'noAdapter' | 'softwareAdapter'

/** Why a survey of optima has no answer. */
export type SurveyFailure =
  | { readonly code: 'said'; readonly message: string }
  | { readonly code: 'late' | 'forbidden' | 'unloaded' }

const failures = new WeakMap<Error, Failure>()

/** An error that says by data what failed; its message is for developers. */
export function failed(failure: Failure): Error {
  const error = new Error(JSON.stringify(failure))
  failures.set(error, failure)
  return error
}

/** What failed, by any error. */
export const failureOf = (error: unknown): Failure =>
  (error instanceof Error && failures.get(error)) || {
    code: 'said',
    message: error instanceof Error ? error.message : String(error),
  }
