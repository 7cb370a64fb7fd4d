import type { EnsembleRow, Row } from './ensembleRow.ts'
import type { Frame, Status } from './frame.ts'

/** Numbers that training changes, by name: typed arrays, so that a checkpoint can be cloned. */
export type Numbers = Readonly<Record<string, Float32Array>>

/** One run: how it is, and how it last looked when it was well. */
export interface RunState {
  readonly status: Status
  /** The last samples that lay where a model's may lie. */
  readonly samples: Float32Array
  /** Root-mean-square coordinate of the first samples; null before there are any. */
  readonly spreadAtStart: number | null
}

/** Losses on the way from one regular evaluation to the next. */
export interface LossState {
  /** Of each loss, the steps that had it. */
  readonly steps: Readonly<Record<string, number>>
  /** Sums over these steps, one number per run. */
  readonly sums: Numbers
}

/** What was measured and later rows depend on. */
export interface MeasuredState {
  /** Step and mean losses of the last regular evaluation. */
  readonly step: number
  readonly losses: readonly Readonly<Record<string, number>>[]
  /** The last regular evaluation, with the modes that were ever found. */
  readonly rows: readonly Row[]
  /** Regular evaluations that no frame has handed over. */
  readonly pending: readonly EnsembleRow[]
}

/**
 * Everything that training has changed so far: plain data, from which a session of the same course
 * goes on with the same bits. What a person has changed is in the course.
 */
export interface Checkpoint {
  /** Steps made; edits up to this one are made. */
  readonly step: number
  readonly world: WorldState
  readonly losses: LossState
  readonly measured: MeasuredState
  readonly runs: readonly RunState[]
  /** What a fit passed since the last frame. */
  readonly trail: Frame['trail']
}

export interface WorldState {
  /** θ of everything that is trained, `[runs, P]`, in the order in which the objective asked for it. */
  readonly parameters: readonly Float32Array[]
  /** In the same order, what moves them has kept; null for what has not been moved that way. */
  readonly optimisers: readonly (Float32Array | null)[]
  readonly flows: readonly (Float32Array | null)[]
  readonly memories: readonly (Float32Array | null)[]
}
