import { lazily } from '../numerics/lazily.ts'
import { recent } from '../numerics/recent.ts'
import type { RowsSource } from '../source/source.ts'
import { type Classes, classesOf } from './classesOf.ts'

/** Pictures of known classes, equally many of each, all of a class together. */
export interface LabelledPictures {
  /** Says what they are. */
  readonly key: string
  /** Numbers of a picture. */
  readonly dim: number
  readonly classes: number
  /** Pictures of each class. */
  readonly each: number
  /** Makes them, `[classes · each, dim]`. */
  readonly pictures: () => Float32Array
}

/** A data set of them in which classes have these shares. */
export interface LabelledRows {
  readonly source: RowsSource
  /** How they are told apart, which does not depend on the shares. */
  readonly told: Classes
}

/** Of so many kinds of pictures they are kept, with what is known of them: some ten MB each. */
const kept = recent<{ readonly rows: () => Float32Array; readonly told: Classes }>(4)

/** Pictures are made when they are first read: a page that shows a target has no time for it. */
export function labelledRows(of: LabelledPictures, shares: Float64Array): LabelledRows {
  const { key, dim, classes, each } = of
  const classOf = (row: number) => Math.floor(row / each)
  const source = (rows: () => Float32Array, weights: Float64Array | null): RowsSource => ({
    type: 'rows',
    key: weights ? `${key} ${shares}` : key,
    get rows() {
      return rows()
    },
    weights,
    labels: Uint16Array.from({ length: classes * each }, (_, i) => classOf(i)),
    jitter: 0,
  })
  const { rows, told } = kept(key, () => {
    const pictures = lazily(of.pictures)
    return { rows: pictures, told: classesOf(source(pictures, null), dim) }
  })
  const even = shares.every((share) => share === shares[0])
  const weightOf = (_: unknown, row: number) => shares[classOf(row)] / each
  const weights = even ? null : Float64Array.from({ length: classes * each }, weightOf)
  return { source: source(rows, weights), told }
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
