import { evaluationSizes } from '../metrics/metric.ts'
import { type Counts, eachCount, packCounts } from './counts.ts'

/**
 * Shares of samples near each mode, of several runs: `[runs, modes]`. Of more modes than `DENSE` they
 * are kept as counts, because hundreds of evaluations of many runs are; a share is a count over
 * the samples of an evaluation, so nothing is lost.
 */
export type Shares = Float32Array | CountedShares

interface CountedShares extends Counts {
  /** The samples of which these are counts. */
  readonly size: number
}

/** So many modes take no more room as they are. */
export const DENSE = 64

/** @param lists one for each run; empty for a run that has none */
export function packShares(lists: readonly (readonly number[])[], modes: number): Shares {
  const dense = new Float32Array(lists.length * modes)
  lists.forEach((shares, r) => {
    dense.set(shares, r * modes)
  })
  if (modes <= DENSE) return dense
  for (const size of evaluationSizes) {
    const counts = Uint32Array.from(dense, (share) => Math.round(share * size))
    if (dense.every((share, i) => shareOf(counts[i], size) === share)) {
      return { ...packCounts(counts, lists.length, modes), size }
    }
  }
  return dense
}

const shareOf = (count: number, size: number): number => Math.fround(count / size)

/** Tells the shares of one run that are not 0, in order, up to the mode before `end`. */
export function eachShare(
  shares: Shares,
  run: number,
  modes: number,
  tell: (k: number, share: number) => void,
  end = modes,
): void {
  if (shares instanceof Float32Array) {
    for (let k = 0; k < end; k++) {
      const share = shares[run * modes + k]
      if (share !== 0) tell(k, share)
    }
  } else {
    eachCount(shares, run, end, (k, count) => tell(k, shareOf(count, shares.size)))
  }
}
