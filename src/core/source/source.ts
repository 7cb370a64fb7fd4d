import type { Mixture } from '../gaussian/mixture.ts'

/** What points are drawn from, in the target's own coordinates. One kernel a backend draws each. */
export type Source = MixtureSource | RowsSource

/** A mixture of Gaussians, whose weights sum to 1. */
export interface MixtureSource {
  readonly type: 'mixture'
  readonly mixture: Mixture
}

/**
 * A data set: row i with probability `weights[i]`, plus `jitter` times standard normal noise on each
 * of its numbers. `drawRows` says which random numbers that are.
 *
 * A point may be several rows side by side, each drawn on its own: three digits stacked as red, green
 * and blue need no table of all triples. Its parts are alike, so they have the same units.
 */
export interface RowsSource {
  readonly type: 'rows'
  /** Says which rows they are: of one key there is one table on a device. */
  readonly key: string
  /** `[n, dim / parts]`, row after row; pictures are made when they are first read. */
  readonly rows: Float32Array
  /** How many rows a point is; one unless told. */
  readonly parts?: number
  /** One a row; they sum to 1. Null where every row is as likely as the others. */
  readonly weights: Float64Array | null
  /** The class of each row, where it has one, and a point is one row. */
  readonly labels?: Uint16Array
  /** Standard deviation of the noise; 0 draws the rows themselves. */
  readonly jitter: number
}
