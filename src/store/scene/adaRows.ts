import type { AdaRow } from '../../core/ada/record.ts'

/** Rows that are kept of a run: with more, every second one goes. */
const most = 600

/** The rows of a run with those that came, in a memory that does not grow. */
export function withRows(rows: readonly AdaRow[], more: readonly AdaRow[]): readonly AdaRow[] {
  let all = [...rows, ...more]
  while (all.length > most) {
    const gap = all[1].step - all[0].step
    const last = all[all.length - 1]
    all = all.filter((row) => row.step % (2 * gap) === 0 || row === last)
  }
  return all
}
