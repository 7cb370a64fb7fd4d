import type { LaneName } from '../../core/settings/experiment.ts'
import type { Failure } from './failures.ts'
import table from './measured.json' with { type: 'json' }

/** What was seen of a failure in every run, by seed, and a digest of the course that it was seen in. */
export interface Measured extends Readonly<Record<LaneName, readonly number[]>> {
  readonly course: string
}

/** Seeds that are measured: 1 and on. */
export const gallerySeeds = 10

const measured: Readonly<Record<string, Measured | undefined>> = table

/** What was measured of a failure, if it was. */
export const measuredOf = ({ id }: Pick<Failure, 'id'>): Measured | undefined => measured[id]

/** How many runs have failed. */
export const failing = ({ fails }: Pick<Failure, 'fails'>, values: readonly number[]): number =>
  values.filter(fails).length

/** The middle one, or the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}
