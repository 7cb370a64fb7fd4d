import type { Metric } from '../../core/metrics/metric.ts'
import { metricById } from '../../core/metrics/registry.ts'
import { type LaneName, laneNames } from '../../core/settings/experiment.ts'
import { helpOf, labelOf } from '../../languages/declared.ts'
import { words } from '../../languages/words.ts'
import type { Family } from '../../objectives/objective.ts'
import type { State } from '../../store/state.ts'
import { formatMetric } from '../base/numbers.ts'
import { letter } from '../base/palette.ts'
import { early } from '../selectors/early.ts'
import { klIds } from '../selectors/kl.ts'
import { directionOf } from '../selectors/presets.ts'
import { objectiveOf, selectTarget, spreadOf } from '../selectors/selectors.ts'

/** Ids of the columns, and whether less is better. */
const columns = (state: State) => {
  const { forward, reverse } = klIds(state)
  return [
    { id: 'modes', less: false },
    { id: 'highQuality', less: false },
    { id: forward, less: true },
    { id: reverse, less: true },
    // Where there is no density, and so neither KL.
    ...(selectTarget(state).density ? [] : [{ id: 'slicedW2', less: true }]),
  ] as const
}

export interface Cell {
  readonly text: string
  readonly better: boolean
}

export interface Column {
  readonly id: string
  readonly label: string
  /** The label in full. */
  readonly name: string
  readonly help: string
  readonly cells: Readonly<Record<LaneName, Cell>>
  readonly perfect: string
}

const value = (state: State, lane: LaneName, id: string): number | undefined => {
  const { measured } = state.lanes[lane]
  return measured ? spreadOf(measured, id)?.median : undefined
}

/** The better of two as they are printed: none of two that read the same. */
export function column(state: State, metric: Metric, less: boolean): Column {
  const perfect = state.lanes.a.perfect[metric.id]?.mean
  const numbers = { a: value(state, 'a', metric.id), b: value(state, 'b', metric.id) }
  const texts = { a: formatMetric(metric, numbers.a), b: formatMetric(metric, numbers.b) }
  /** Beyond what p itself scores, more is no better. */
  const merit = (number: number | undefined): number => {
    if (number === undefined || !Number.isFinite(number)) return Number.NEGATIVE_INFINITY
    return less ? -number : Math.min(number, perfect ?? number)
  }
  const cell = (lane: LaneName, other: LaneName): Cell => ({
    text: texts[lane],
    better: texts[lane] !== texts[other] && merit(numbers[lane]) > merit(numbers[other]),
  })
  return {
    id: metric.id,
    label: words.scoreboard.columns[metric.id as keyof typeof words.scoreboard.columns],
    name: labelOf(metric),
    help: helpOf(metric),
    cells: { a: cell('a', 'b'), b: cell('b', 'a') },
    perfect: formatMetric(metric, perfect),
  }
}

/** Both lanes by the measures that the lesson turns on; those that the target has. */
export function scoreboard(state: State): readonly Column[] {
  const target = selectTarget(state)
  return columns(state).flatMap(({ id, less }) => {
    const metric = metricById(id)
    return metric?.defined(target) ? [column(state, metric, less)] : []
  })
}

const descended = { forward: 'forwardKl', reverse: 'reverseKl' } as const

/**
 * The sentence for a lane that has more of the KL that it descends than the other lane, which descends
 * the other: true, and against what the switches seem to promise. Null where nothing is amiss, and
 * while it is too early to compare.
 */
export function surprise(state: State): string | null {
  const direction = (lane: LaneName) => directionOf(state.experiment.lanes[lane])
  const [a, b] = laneNames.map(direction)
  if (!a || !b || a === b || early(state) !== null) return null
  for (const lane of laneNames) {
    const other = lane === 'a' ? 'b' : 'a'
    const id = klIds(state)[direction(lane) ?? 'forward']
    const [mine, theirs] = [value(state, lane, id), value(state, other, id)]
    if (mine === undefined || theirs === undefined || mine <= 1.05 * theirs) continue
    const { family } = objectiveOf(state.experiment.lanes[lane])
    const { surprise: say, bySamples, columns: symbols } = words.scoreboard
    const sentences: Partial<Record<Family, (typeof say)['gan']>> = say
    const symbol = symbols[descended[direction(lane) ?? 'forward']]
    const told = metricById(id)?.reads ? '' : bySamples
    return sentences[family]?.(letter[lane], letter[other], symbol, told) ?? null
  }
  return null
}
