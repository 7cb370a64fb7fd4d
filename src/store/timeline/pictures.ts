import type { EnsembleRow } from '../../core/record/ensembleRow.ts'
import type { History } from '../../core/record/history.ts'
import type { Snapshot } from '../../core/record/snapshot.ts'

/** The pictures that a history has rows for, with those that came with the last of them. */
export function picturesOf(
  { rows, last }: History<EnsembleRow>,
  before: readonly Snapshot[],
  come: readonly Snapshot[] = [],
): readonly Snapshot[] {
  if (come.length === 0) return before
  const steps = new Set(rows.map(({ step }) => step))
  const news = (one: Snapshot) => come.some(({ step, run }) => step === one.step && run === one.run)
  return [...before.filter((one) => !news(one)), ...come].filter(
    ({ step }) => steps.has(step) || step === last?.step,
  )
}
