/** Where a few numbers lie. */
export interface Spread {
  readonly count: number
  readonly least: number
  /** Lower quartile. */
  readonly low: number
  readonly median: number
  /** Upper quartile. */
  readonly high: number
  readonly most: number
}

/** Of the numbers that are finite; null if there is none. */
export function spread(values: ArrayLike<number>): Spread | null {
  const sorted = Float64Array.from(values).filter(Number.isFinite).sort()
  if (sorted.length === 0) return null
  return {
    count: sorted.length,
    least: sorted[0],
    low: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    high: quantile(sorted, 0.75),
    most: sorted[sorted.length - 1],
  }
}

/** Linear between neighbours (type 7 of Hyndman & Fan, The American Statistician 50, 1996). */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1)
  const below = Math.floor(at)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below] + (at - below) * (sorted[above] - sorted[below])
}
