import { packSnapshot, type Snapshot } from '../../core/record/snapshot.ts'
import type { Target } from '../../core/targets/target.ts'
import type { RunStates } from './runStates.ts'

/** Pictures of one run at its regular evaluations: of samples that were drawn for these. */
export interface Snapshots {
  /**
   * Those of this run are kept from now on; with null none are.
   * @param measured the step of the last regular evaluation, if the models still stand there
   */
  want(run: number | null, measured: number | null): void
  /** A regular evaluation was made. */
  take(step: number): void
  /** Those since the last call. */
  give(): readonly Snapshot[]
}

export function createSnapshots(states: RunStates, target: () => Target): Snapshots {
  let wanted: number | null = null
  let taken: Snapshot[] = []
  const take = (step: number) => {
    if (wanted === null || states.statuses[wanted] !== 'ok') return
    const { space, center, halfWidth } = target()
    const square = { center, halfWidth }
    taken.push(packSnapshot(step, wanted, states.lastGood(wanted), space, square))
  }
  return {
    want(run, measured) {
      if (run === wanted) return
      wanted = run
      if (measured !== null) take(measured)
    },
    take,
    give() {
      const given = taken
      taken = []
      return given
    },
  }
}
