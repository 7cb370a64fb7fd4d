import type { RunState } from '../../core/record/checkpoint.ts'
import type { Status } from '../../core/record/frame.ts'
import type { Units } from '../../core/targets/target.ts'
import { plausibleSpread, spreadOf } from './health.ts'

/** Which runs still train, and how each looked when it was last well. */
export interface RunStates {
  /** One per run. */
  readonly statuses: readonly Status[]
  /** Whether any run is left to train. */
  alive(): boolean
  /** Takes in samples of a run; says no, and ends the run, where they lie far off. */
  accept(samples: Float32Array, r: number): boolean
  /** Marks a run as diverged. */
  end(r: number): void
  /** The last samples of a run that lay where a model's may lie. */
  lastGood(r: number): Float32Array
  save(): readonly RunState[]
  restore(runs: readonly RunState[]): void
}

/** @param units of the target, which stay while it is dragged */
export function createRunStates(runs: number, units: Units): RunStates {
  const statuses = Array<Status>(runs).fill('ok')
  const good = Array.from({ length: runs }, (): Float32Array => new Float32Array())
  const spreadsAtStart: (number | undefined)[] = Array(runs)
  return {
    statuses,
    alive: () => statuses.includes('ok'),
    accept(samples, r) {
      const spread = spreadOf(samples, units)
      const atStart = spreadsAtStart[r] ?? spread
      spreadsAtStart[r] = atStart
      if (plausibleSpread(spread, atStart)) good[r] = samples
      else statuses[r] = 'diverged'
      return statuses[r] === 'ok'
    },
    end(r) {
      statuses[r] = 'diverged'
    },
    lastGood: (r) => good[r],
    save: () =>
      statuses.map((status, r) => {
        return { status, samples: good[r].slice(), spreadAtStart: spreadsAtStart[r] ?? null }
      }),
    restore(saved) {
      saved.forEach(({ status, samples, spreadAtStart }, r) => {
        statuses[r] = status
        good[r] = samples.slice()
        spreadsAtStart[r] = spreadAtStart ?? undefined
      })
    },
  }
}
