import type { MeasuredState } from '../../core/record/checkpoint.ts'
import { type EnsembleRow, packRow, type Row } from '../../core/record/ensembleRow.ts'
import type { Trainer } from '../backend/trainer.ts'
import { due } from './due.ts'
import type { Evaluator, Pass } from './evaluator.ts'

/** One regular evaluation in so many has the metrics that take long, where the link leaves it open. */
const SLOW = 5

/**
 * The numbers of a run. Regular evaluations, on multiples of the interval, are its history; they
 * are the same bits however they were interrupted, and whatever was measured in between.
 */
export interface Measurements {
  /** The latest regular evaluation of every run. */
  readonly latest: readonly Row[]
  /** Begins the regular evaluation of this step. */
  begin(step: number): Promise<void>
  /**
   * Goes on with the regular evaluation, if one is under way, by one run at least.
   * @returns whether none is under way any more
   */
  proceed(over: () => boolean): Promise<boolean>
  /** From the next regular evaluation on also measures these, of the metrics that wait to be asked. */
  ask(metrics: readonly string[]): void
  /** Every run at the step reached, by all metrics but, of those that wait to be asked, these only. */
  now(step: number, asked: readonly string[]): Promise<readonly Row[]>
  /** Regular evaluations since the last call. */
  take(): readonly EnsembleRow[]
  /** Says that what is measured has changed, other than by training. */
  outdate(): void
  /** An evaluation that is under way is finished first. */
  save(): Promise<MeasuredState>
  restore(state: MeasuredState): void
}

/**
 * @param every steps between two regular evaluations
 * @param whole whether each of them has all metrics
 * @param told of each regular evaluation that is a row of the history
 */
export function createMeasurements(
  runs: number,
  every: number,
  whole: boolean,
  evaluator: Evaluator,
  trainer: Trainer,
  alive: () => boolean,
  told: (step: number) => void,
): Measurements {
  let latest: readonly Row[] = []
  let pending: EnsembleRow[] = []
  /** The regular evaluation that is under way. */
  let pass: Pass | null = null
  /** The last regular one that is not. */
  let closed: Pick<Pass, 'step' | 'losses'> | null = null
  /** The newest of any kind, while it is true. */
  let known: Pass | null = null
  let shown: readonly string[] = []
  /** Whether the one under way is of things as they are. */
  let fresh = true

  const proceed = async (over: () => boolean): Promise<boolean> => {
    while (pass) {
      await evaluator.next(pass)
      if (pass.rows.length === runs) {
        closed = pass
        known = fresh ? pass : null
        latest = pass.rows
        pass = null
        if (alive()) {
          pending.push(packRow(closed.step, latest))
          told(closed.step)
        }
      } else if (over()) return false
    }
    return true
  }

  return {
    get latest() {
      return latest
    },
    async begin(step) {
      const losses = await trainer.losses()
      trainer.restartLosses()
      fresh = true
      const metrics = due(whole || step % (SLOW * every) === 0, shown)
      pass = await evaluator.begin(step, metrics, losses)
    },
    proceed,
    ask(metrics) {
      shown = metrics
    },
    async now(step, asked) {
      await proceed(() => false)
      const metrics = due(true, asked)
      const has = (all: Pass) => metrics.every((metric) => all.metrics.includes(metric))
      if (known?.step === step && has(known)) return known.rows
      const losses = closed?.step === step ? closed.losses : await trainer.losses()
      const extra = await evaluator.begin(step, metrics, losses)
      while (extra.rows.length < runs) await evaluator.next(extra)
      known = extra
      return extra.rows
    },
    take() {
      const rows = pending
      pending = []
      return rows
    },
    outdate() {
      known = null
      fresh = false
    },
    async save() {
      await proceed(() => false)
      const { step, losses } = closed!
      return { step, losses, rows: latest, pending: [...pending] }
    },
    restore(state) {
      closed = state
      latest = state.rows
      pending = [...state.pending]
    },
  }
}
