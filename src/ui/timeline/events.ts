import type { EnsembleRow } from '../../core/record/ensembleRow.ts'
import type { History } from '../../core/record/history.ts'
import { captures } from '../../core/record/ofModes.ts'
import type { LaneName } from '../../core/settings/experiment.ts'

/** What a run captured and dropped from one evaluation to the next; modes count from 1. */
export interface ModeEvent {
  readonly step: number
  readonly lane: LaneName
  readonly captured: readonly number[]
  readonly dropped: readonly number[]
}

/** All of one run, oldest first. */
export function eventsOf(
  lane: LaneName,
  { rows }: History<EnsembleRow>,
  run: number,
): readonly ModeEvent[] {
  return rows.slice(1).flatMap((row, i) => {
    const before = rows[i]
    if (same(before, row)) return []
    const turned = (to: boolean) =>
      Array.from({ length: row.modes }, (_, k) => k + 1).filter(
        (mode) => captures(row, run, mode - 1) === to && captures(before, run, mode - 1) !== to,
      )
    const [captured, dropped] = [turned(true), turned(false)]
    return captured.length + dropped.length > 0 ? { step: row.step, lane, captured, dropped } : []
  })
}

/** Whether nothing changed in any run; another count of modes is another target. */
const same = (a: EnsembleRow, b: EnsembleRow): boolean =>
  a.modes !== b.modes || a.runs !== b.runs || a.captured.every((byte, i) => byte === b.captured[i])

/** Those after a step, up to another. */
export const eventsIn = (
  events: readonly ModeEvent[],
  after: number,
  until: number,
): readonly ModeEvent[] => events.filter(({ step }) => step > after && step <= until)
