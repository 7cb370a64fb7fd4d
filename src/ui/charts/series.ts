import { ticks } from 'd3-array'
import type { EnsembleRow } from '../../core/record/ensembleRow.ts'

/** One point of a chart: values of several lines at a step. */
export interface Point {
  readonly step: number
  readonly [line: string]: number
}

/** More points than pixels say nothing, and drawing them takes time from training. */
export const maxPoints = 300

/** Evenly thinned, first and last kept. */
export function thin<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items]
  return Array.from(
    { length: most },
    (_, i) => items[Math.round((i * (items.length - 1)) / (most - 1))],
  )
}

export interface Line {
  readonly name: string
  readonly rows: readonly EnsembleRow[]
  readonly value: (row: EnsembleRow) => number | undefined
}

/** The lines joined by step, without values that are missing or not finite. */
export function join(lines: readonly Line[]): Point[] {
  const points = new Map<number, Record<string, number>>()
  for (const { name, rows, value } of lines) {
    for (const row of rows) {
      const y = value(row)
      if (y === undefined || !Number.isFinite(y)) continue
      let point = points.get(row.step)
      if (!point) {
        point = { step: row.step }
        points.set(row.step, point)
      }
      point[name] = y
    }
  }
  const sorted = [...points.values()].sort((p, q) => p.step - q.step) as unknown as Point[]
  return thin(sorted, maxPoints)
}

/**
 * Upper end of an axis. The first values of a run can dwarf the rest, so the axis holds nearly all
 * points and everything from the second half, and lets an early spike leave at the top.
 */
export function axisTop(points: readonly Point[], names: readonly string[]): number {
  const values = (from: number) =>
    points.slice(from).flatMap((point) => names.map((name) => point[name]).filter(Number.isFinite))
  const all = values(0).sort((x, y) => x - y)
  if (all.length === 0) return 1
  const most = all[Math.floor(0.95 * (all.length - 1))]
  return Math.max(most, ...values(Math.floor(points.length / 2)))
}

/** About so many round numbers of steps from 0 to the last, and no halves of a step. */
export const stepTicks = (last: number, most = 5): number[] =>
  ticks(0, last, Math.min(most, Math.max(1, last)))

/** The next number up among 1, 1.5, 2, 3, 4, 5, 6, 8 and their tenfolds: its half is short too. */
export function roundUp(value: number): number {
  if (!(value > 0)) return 1
  const decade = 10 ** Math.floor(Math.log10(value))
  const nice = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((step) => step * decade >= value * 0.999) ?? 10
  return Number((nice * decade).toPrecision(3))
}

/** Whole numbers for an axis of counts: all of a few, else 0, one in the middle, and the last. */
export function wholeTicks(top: number): number[] {
  if (top <= 3) return Array.from({ length: top + 1 }, (_, i) => i)
  return [0, Math.round(top / 2), top]
}
