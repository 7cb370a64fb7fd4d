import type { Point } from './series.ts'

/** The index of the point whose step is nearest; of the last where no step is asked for; −1 of none. */
export function indexAt(points: readonly Point[], step: number | null): number {
  if (step === null || points.length === 0) return points.length - 1
  let nearest = 0
  for (let i = 1; i < points.length; i++) {
    if (Math.abs(points[i].step - step) < Math.abs(points[nearest].step - step)) nearest = i
  }
  return nearest
}

/**
 * The index of the point so many further on than the one of the pictures; none beyond the last, where
 * they are the newest.
 * @param pictured the step of the pictures; null: the newest, `newest`, which may be after all points
 */
export function indexAfter(
  points: readonly Point[],
  pictured: number | null,
  by: number,
  newest: number,
): number {
  const after = pictured === null && newest > (points.at(-1)?.step ?? 0)
  const from = after ? points.length : indexAt(points, pictured)
  return Math.max(0, from + by)
}

/**
 * A line's value at a step; where the line has none there, the one before. Undefined for a line
 * without any.
 */
export function valueAt(
  points: readonly Point[],
  name: string,
  step: number | null,
): number | undefined {
  for (let i = indexAt(points, step); i >= 0; i--) {
    if (points[i][name] !== undefined) return points[i][name]
  }
  return undefined
}

/** The steps at which a line rises beyond the top of the plot, where an arrow says so. */
export const exits = (points: readonly Point[], name: string, top: number): number[] => {
  const own = points.filter((point) => point[name] !== undefined)
  return own
    .filter((point, i) => point[name] > top && !(i > 0 && own[i - 1][name] > top))
    .map(({ step }) => step)
}
