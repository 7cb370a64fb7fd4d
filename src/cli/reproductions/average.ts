/** Mean and sample sd over seeds. */
export interface Average {
  readonly mean: number
  readonly sd: number
}

/** Of the values that are there; NaN where there are none, and for the sd of one. */
export function average(values: readonly number[]): Average {
  const finite = values.filter(Number.isFinite)
  const mean = finite.reduce((sum, value) => sum + value, 0) / finite.length
  const squares = finite.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, sd: finite.length > 1 ? Math.sqrt(squares / (finite.length - 1)) : Number.NaN }
}
