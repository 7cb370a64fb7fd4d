import { lazily } from '../numerics/lazily.ts'
import type { RowsSource } from '../source/source.ts'

/** Pictures of known classes, equally many of each, all of a class together. */
export interface LabelledPictures {
  /** Says what they are. */
  readonly key: string
  /** Pictures of each class. */
  readonly each: number
  /** Share of each class; they sum to 1. */
  readonly shares: Float64Array
  /** Makes them, `[classes · each, dim]`. */
  readonly pictures: () => Float32Array
}

/** A data set of them, made when it is first read: a page that shows a target has no time for it. */
export function labelledRows({ key, each, shares, pictures }: LabelledPictures): RowsSource {
  const rows = lazily(pictures)
  const classOf = (row: number) => Math.floor(row / each)
  const count = shares.length * each
  const even = shares.every((share) => share === shares[0])
  return {
    type: 'rows',
    key,
    get rows() {
      return rows()
    },
    weights: even
      ? null
      : Float64Array.from({ length: count }, (_, i) => shares[classOf(i)] / each),
    labels: Uint16Array.from({ length: count }, (_, i) => classOf(i)),
    jitter: 0,
  }
}

/** The same, of points that are several of these side by side. */
export const stackedRows = (part: RowsSource, parts: number): RowsSource => ({
  type: 'rows',
  key: `${parts} × ${part.key}`,
  get rows() {
    return part.rows
  },
  parts,
  weights: part.weights,
  jitter: part.jitter,
})

/** Equal shares, but for one class that is as rare as told; null: all are equal. */
export const sharesOf = (count: number, rare: number | null, share: number): Float64Array =>
  Float64Array.from({ length: count }, (_, k) =>
    rare === null ? 1 / count : k === rare ? share : (1 - share) / (count - 1),
  )
