import { type Spread, spread } from '../../core/record/spread.ts'
import type { SweepResult } from '../../core/record/sweepResult.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import type { ParamValue } from '../../core/settings/params.ts'

/** The runs of one value in one lane. */
export interface Column {
  readonly value: ParamValue
  readonly lane: LaneName
  readonly runs: readonly {
    readonly seed: number
    readonly y: number
    /** Sideways from the middle of the column, in dots: equal values stand side by side. */
    readonly x: number
  }[]
  readonly spread: Spread | null
  readonly diverged: number
}

/** One column for each value and lane that has been trained, in the order of the values. */
export function columns(
  values: readonly ParamValue[],
  lanes: readonly LaneName[],
  results: readonly SweepResult[],
  metric: string,
): Column[] {
  return values.flatMap((value) =>
    lanes.flatMap((lane) => {
      const here = results.filter((result) => result.lane === lane && result.value === value)
      if (here.length === 0) return []
      const measured = here.filter((result) => result.metrics[metric] !== undefined)
      const ys = measured.map((result) => result.metrics[metric])
      return {
        value,
        lane,
        runs: measured.map(({ seed }, i) => ({ seed, y: ys[i], x: aside(ys, i) })),
        spread: spread(ys),
        diverged: here.filter(({ status }) => status === 'diverged').length,
      }
    }),
  )
}

/** Runs of the same value stand in a row about the middle. */
function aside(ys: readonly number[], i: number): number {
  const equal = (among: readonly number[]) => among.filter((y) => y === ys[i]).length
  return equal(ys.slice(0, i)) - (equal(ys) - 1) / 2
}
