import type { Status } from '../../core/record/frame.ts'
import { table } from '../process/table.ts'
import { average } from './average.ts'
import { stackedPublished } from './stackedPublished.ts'

/** What 26 000 samples of a run are. */
export interface StackedCounts {
  /** Modes that one sample at least looks most like, as published. */
  readonly modes: number
  /** KL(their shares ‖ true weights), nats. */
  readonly kl: number
  /** Modes that one sample at least looks like, by our bound on what real pictures look like. */
  readonly near: number
  /** Share of samples that look like a mode. */
  readonly highQuality: number
}

export interface StackedResult {
  readonly method: string
  readonly link: string
  /** Share of fresh real pictures that are assigned wrongly. */
  readonly error: number
  /** What equally many real pictures score. */
  readonly real: StackedCounts
  readonly runs: readonly (Partial<StackedCounts> & {
    readonly seed: number
    readonly status: Status
  })[]
}

/** Mean ± sd over the runs that did not diverge. */
function spread(
  { runs }: StackedResult,
  of: (run: Partial<StackedCounts>) => number | undefined,
  digits: number,
): string {
  const going = runs.filter(({ status }) => status === 'ok')
  const { mean, sd } = average(going.map((run) => of(run) ?? Number.NaN))
  if (!Number.isFinite(mean)) return '–'
  return Number.isFinite(sd)
    ? `${mean.toFixed(digits)} ± ${sd.toFixed(digits)}`
    : mean.toFixed(digits)
}

const percent = ({ highQuality = Number.NaN }: Partial<StackedCounts>) => 100 * highQuality

/** A method a row, published and measured side by side, and last what real pictures score. */
export function stackedTable(results: readonly StackedResult[]): string {
  const [first] = results
  return table([
    [
      'stacked digits',
      ...['VEEGAN', 'PacGAN', 'here'].map((source) => `modes ${source}`),
      ...['VEEGAN', 'PacGAN', 'here'].map((source) => `KL ${source}`),
      'near, here',
      'HQ % here',
    ],
    ...results.map((result) => {
      const { VEEGAN, PacGAN } = stackedPublished[result.method] ?? {}
      return [
        result.method,
        ...[VEEGAN?.modes ?? '–', PacGAN?.modes ?? '–', spread(result, (run) => run.modes, 1)],
        ...[VEEGAN?.kl ?? '–', PacGAN?.kl ?? '–', spread(result, (run) => run.kl, 2)],
        spread(result, (run) => run.near, 1),
        spread(result, percent, 1),
      ]
    }),
    ...(first
      ? [
          [
            'real pictures',
            ...['–', '–', first.real.modes.toFixed(1)],
            ...['–', '–', first.real.kl.toFixed(2)],
            first.real.near.toFixed(1),
            percent(first.real).toFixed(1),
          ],
        ]
      : []),
  ])
}
