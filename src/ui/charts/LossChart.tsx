import { type ReactNode, useMemo, useRef } from 'react'
import { rowOfRun } from '../../core/record/rowOfRun.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { words } from '../../languages/words.ts'
import { everyOf } from '../../objectives/every.ts'
import { formatShort, formatStep } from '../base/numbers.ts'
import { letter } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import { selectHistory, selectRuns, selectSeed, shownRun } from '../selectors/selectors.ts'
import { ChartCard } from './ChartCard.tsx'
import { valueAt } from './crosshair.ts'
import { lossLines } from './lossLines.ts'
import { Now } from './Now.tsx'
import { join } from './series.ts'
import { useChartTurn } from './useChartTurn.ts'
import { useCrossed, usePictured } from './useCrossed.ts'

const dashes = [undefined, '7 3', '2 3', '10 3 2 3', '4 4', '1 4']

interface Props {
  readonly lane: LaneName
  /** Position among the charts. */
  readonly index: number
  /** Stands in place of the name. */
  readonly heading?: ReactNode
}

/** What the players of one lane minimise, in the lane's colour, told apart by their strokes. */
export function LossChart({ lane, index, heading }: Props) {
  const box = useRef<HTMLElement>(null)
  const turn = useChartTurn(box, index)
  const history = useSampled(selectHistory[lane], turn.period, turn.active)
  const every = useModescope(({ experiment }) => everyOf(experiment, lane))
  const step = useCrossed()
  const pictured = usePictured()
  const measured = useModescope(({ looked, lanes }) => looked && lanes[lane].measured)
  const run = useModescope(shownRun)
  const seed = useModescope(selectSeed)
  const ensemble = useModescope(selectRuns) > 1
  const shown = useMemo(
    () => lossLines(history.last && rowOfRun(history.last, run)),
    [history, run],
  )
  const points = useMemo(
    () =>
      join(
        shown.map(({ name, value }) => ({
          name,
          rows: history.rows,
          value: (row) => value(row, run),
        })),
      ),
    [history, shown, run],
  )
  const lines = shown.map(({ name, label }, index) => ({
    name,
    label,
    colour: `var(--${lane})`,
    dash: dashes[index % dashes.length],
  }))
  /** Of the pictures' own step, between two points of the curves. */
  const own = (i: number) =>
    step !== null && step === pictured && measured ? shown[i].value(measured, run) : undefined
  return (
    <ChartCard
      ref={box}
      visible={turn.visible}
      title={
        ensemble ? words.charts.lossesOf(letter[lane], seed) : words.charts.losses(letter[lane])
      }
      heading={heading}
      help={words.charts.lossesHelp}
      now={
        <Now
          values={lines.map(({ name, label, dash }, i) => ({
            key: name,
            lane,
            dash,
            label,
            value: formatShort(own(i) ?? valueAt(points, name, step) ?? Number.NaN),
          }))}
        />
      }
      points={points}
      lines={lines}
      columns={lines}
      axis={formatShort}
      format={formatShort}
      empty={words.charts.waiting(formatStep(every))}
    />
  )
}
