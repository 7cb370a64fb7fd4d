import type { Status } from '../../core/record/frame.ts'
import { table } from '../process/table.ts'
import { average } from './average.ts'
import type { RingGridTarget } from './ringGridExperiment.ts'
import { ringGridPublished } from './ringGridPublished.ts'

export interface RingGridRun {
  readonly seed: number
  readonly status: Status
  /** Modes with at least one of 2500 samples within 3 sd. */
  readonly modes?: number
  /** Share of samples within 3 sd of a mode. */
  readonly highQuality?: number
  /** KL(mode shares of such samples ‖ true weights), nats. */
  readonly kl?: number
  /** Modes with at least a third of their weight. */
  readonly captured?: number
}

export interface RingGridResult {
  readonly method: string
  readonly target: RingGridTarget
  readonly link: string
  readonly runs: readonly RingGridRun[]
}

/** Mean ± sd over the runs that did not diverge. */
function spread(
  { runs }: RingGridResult,
  of: (run: RingGridRun) => number | undefined,
  digits: number,
): string {
  const going = runs.filter(({ status }) => status === 'ok')
  const { mean, sd } = average(going.map((run) => of(run) ?? Number.NaN))
  if (!Number.isFinite(mean)) return '–'
  return Number.isFinite(sd)
    ? `${mean.toFixed(digits)} ± ${sd.toFixed(digits)}`
    : mean.toFixed(digits)
}

/** A method a row: published and measured side by side. */
export const ringGridTable = (target: RingGridTarget, results: readonly RingGridResult[]): string =>
  table([
    [
      target,
      ...['VEEGAN', 'PacGAN', 'here'].map((source) => `modes ${source}`),
      ...['VEEGAN', 'PacGAN', 'here'].map((source) => `HQ % ${source}`),
      'KL PacGAN',
      'KL here',
      'captured',
    ],
    ...results.map((result) => {
      const { VEEGAN, PacGAN } = ringGridPublished[target][result.method] ?? {}
      return [
        result.method,
        ...[VEEGAN?.modes ?? '–', PacGAN?.modes ?? '–', spread(result, (run) => run.modes, 1)],
        VEEGAN?.highQuality ?? '–',
        PacGAN?.highQuality ?? '–',
        spread(result, ({ highQuality = Number.NaN }) => 100 * highQuality, 1),
        PacGAN?.kl ?? '–',
        spread(result, (run) => run.kl, 2),
        spread(result, (run) => run.captured, 1),
      ]
    }),
  ])
