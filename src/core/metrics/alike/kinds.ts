import { type Cloud, sizeOf } from '../../space/cloud.ts'
import { coverageOf } from '../byMode/coverageOf.ts'
import { hasModes, type Reference } from '../metric.ts'
import { duplicates } from './duplicates.ts'

/**
 * How many samples there are of each kind that there is any of: of each mode, of those of high quality;
 * where p has no modes, of pictures that are near-duplicates of one another.
 */
export const kinds = (cloud: Cloud, p: Reference): readonly number[] =>
  hasModes(p.target)
    ? coverageOf(cloud, p).hqCounts.filter((count) => count > 0)
    : clusters(cloud, p)

/** Sizes of the groups that pairs join. */
function clusters(cloud: Cloud, p: Reference): readonly number[] {
  const parent = Int32Array.from({ length: sizeOf(cloud) }, (_, i) => i)
  const rootOf = (i: number): number => {
    while (parent[i] !== i) i = parent[i]
    return i
  }
  for (const { first, second } of duplicates(cloud, p)) parent[rootOf(second)] = rootOf(first)
  const sizes = new Map<number, number>()
  for (const i of parent.keys()) sizes.set(rootOf(i), (sizes.get(rootOf(i)) ?? 0) + 1)
  return [...sizes.values()]
}

/** How many kinds have exactly so many samples. */
export const seen = (counts: readonly number[], times: number): number =>
  counts.filter((count) => count === times).length
