import type { RowsSource } from '../../source/source.ts'

/** Pictures of each class that are compared with, at most, and of all classes together. */
const OF_CLASS = 400
const OF_ALL = 8000
/** Of five in a row: three are known, one tries the bounds, one is fresh. */
const TURN = ['known', 'known', 'known', 'tried', 'fresh'] as const

/** Labelled pictures, shared out so that nothing is measured on what it was made from. */
export interface Split {
  /** By class, as the other two: what pictures are compared with. */
  readonly known: readonly Float32Array[]
  /** By these the bounds are set. */
  readonly tried: readonly Float32Array[]
  /** On these errors are measured. */
  readonly fresh: readonly Float32Array[]
}

/** The labels that rows of any weight have, in order. */
export function labelsOf({ labels = new Uint16Array(), weights }: RowsSource): readonly number[] {
  const found = new Set(weights ? labels.filter((_, i) => weights[i] > 0) : labels)
  return [...found].sort((a, b) => a - b)
}

/** The share of each of these labels in the data. */
export function sharesOfLabels(
  { labels, weights }: RowsSource,
  of: readonly number[],
): Float64Array {
  const place = new Map(of.map((label, k) => [label, k]))
  const shares = new Float64Array(of.length)
  labels?.forEach((label, i) => {
    const k = place.get(label)
    if (k !== undefined) shares[k] += weights ? weights[i] : 1 / labels.length
  })
  return shares
}

/**
 * Some pictures of each class, evenly from first to last. A class of which there are few has each of
 * them in all three parts.
 * @param dim numbers of a picture
 */
export function split(source: RowsSource, dim: number, classes: readonly number[]): Split {
  const most = Math.max(TURN.length, Math.min(OF_CLASS, Math.floor(OF_ALL / classes.length)))
  const rowsOf = new Map(classes.map((label): [number, number[]] => [label, []]))
  source.labels?.forEach((label, row) => {
    rowsOf.get(label)?.push(row)
  })
  const chosen = classes.map((label) => evenly(rowsOf.get(label) ?? [], most))
  const part = (name: (typeof TURN)[number]) =>
    chosen.map((rows) => {
      const turn = rows.filter((_, i) => TURN[i % TURN.length] === name)
      return pictures(source, dim, rows.length < TURN.length ? rows : turn)
    })
  return { known: part('known'), tried: part('tried'), fresh: part('fresh') }
}

const evenly = (rows: readonly number[], most: number): readonly number[] =>
  rows.length <= most
    ? rows
    : Array.from({ length: most }, (_, i) => rows[Math.floor((i * rows.length) / most)])

function pictures({ rows }: RowsSource, dim: number, chosen: readonly number[]): Float32Array {
  const out = new Float32Array(chosen.length * dim)
  chosen.forEach((row, i) => {
    out.set(rows.subarray(row * dim, (row + 1) * dim), i * dim)
  })
  return out
}
