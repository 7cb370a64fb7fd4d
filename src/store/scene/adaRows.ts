import type { AdaRow } from '../../core/ada/record.ts'

/** Rows that are kept of a run: with more, every second one goes. */
const most = 600

const every = (rows: readonly AdaRow[], gap: number): readonly AdaRow[] =>
  rows.filter(({ step }, i) => step % gap === 0 || i === rows.length - 1)

/** The rows of a run with those that came, evenly far apart, in a memory that does not grow. */
export function withRows(rows: readonly AdaRow[], more: readonly AdaRow[]): readonly AdaRow[] {
  let gap = rows.length > 2 ? rows[1].step - rows[0].step : 1
  let all = every([...rows, ...more], gap)
  while (all.length > most) {
    gap = 2 * (all[1].step - all[0].step)
    all = every(all, gap)
  }
  return all
}
