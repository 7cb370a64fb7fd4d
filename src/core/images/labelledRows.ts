import type { RowsSource } from '../source/source.ts'

/** Pictures of known classes, equally many of each, all of a class together. */
export interface Drawn {
  /** Says what is drawn, and how. */
  readonly key: string
  /** Pictures of each class. */
  readonly each: number
  /** Share of each class; they sum to 1. */
  readonly shares: Float64Array
  /** The pictures, `[classes · each, dim]`. */
  readonly pictures: () => Float32Array
}

/** A data set of them; it is drawn when it is first read, which a page that shows a target never does. */
export function labelledRows({ key, each, shares, pictures }: Drawn): RowsSource {
  const classOf = (row: number) => Math.floor(row / each)
  const count = shares.length * each
  const even = shares.every((share) => share === shares[0])
  let rows: Float32Array | undefined
  return {
    type: 'rows',
    key,
    get rows() {
      rows ??= pictures()
      return rows
    },
    weights: even
      ? null
      : Float64Array.from({ length: count }, (_, i) => shares[classOf(i)] / each),
    labels: Uint16Array.from({ length: count }, (_, i) => classOf(i)),
    jitter: 0,
  }
}

/** Equal shares, but for one class that is as rare as told; null: all are equal. */
export const sharesOf = (count: number, rare: number | null, share: number): Float64Array =>
  Float64Array.from({ length: count }, (_, k) =>
    rare === null ? 1 / count : k === rare ? share : (1 - share) / (count - 1),
  )
