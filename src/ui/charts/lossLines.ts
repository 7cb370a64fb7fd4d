import { metrics } from '../../core/metrics/registry.ts'
import type { EnsembleRow, Row } from '../../core/record/ensembleRow.ts'
import { labelOf, lossLabel } from '../../languages/declared.ts'

export interface LossLine {
  /** Of a metric its id, with a mark that no loss has. */
  readonly name: string
  readonly label: string
  readonly value: (row: EnsembleRow, run: number) => number | undefined
}

/** What the players of a lane minimise; before it, what is measured of this lane alone. */
export const lossLines = (newest: Row | null): readonly LossLine[] =>
  newest === null
    ? []
    : [
        ...metrics
          .filter(({ id, ofLane }) => ofLane && id in newest.metrics)
          .map((metric) => ({
            name: `metric ${metric.id}`,
            label: labelOf(metric),
            value: (row: EnsembleRow, run: number) => row.metrics[metric.id]?.[run],
          })),
        ...Object.keys(newest.losses).map((name) => ({
          name,
          label: lossLabel(name),
          value: (row: EnsembleRow, run: number) => row.losses[name]?.[run],
        })),
      ]
