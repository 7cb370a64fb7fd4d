/** What an evaluation says of modes, read where it lies: a history of it is not unpacked as a whole. */
import { once } from '../numerics/once.ts'
import { bitAt, countBits } from './bits.ts'
import type { EnsembleRow } from './ensembleRow.ts'
import { eachShare } from './shares.ts'

type OfModes = Pick<EnsembleRow, 'runs' | 'modes' | 'shares' | 'captured' | 'found'>

/** Whether a run captures a mode. */
export const captures = ({ modes, captured }: OfModes, run: number, mode: number): boolean =>
  bitAt(captured, run * modes + mode)

/** Whether it does, or did at an earlier regular evaluation. */
export const hasFound = ({ modes, found }: OfModes, run: number, mode: number): boolean =>
  bitAt(found, run * modes + mode)

/** Modes captured by each run; empty without modes. */
export const capturedCounts: (row: EnsembleRow) => readonly number[] = once(
  ({ runs, modes, captured }: EnsembleRow) =>
    modes === 0
      ? []
      : Array.from({ length: runs }, (_, r) => countBits(captured, r * modes, (r + 1) * modes)),
)

/** Share of every mode in one run. */
export function sharesOfRun({ shares, modes }: OfModes, run: number): Float32Array {
  const out = new Float32Array(modes)
  eachShare(shares, run, modes, (k, share) => {
    out[k] = share
  })
  return out
}

/** Share of one mode in every run, as for its quartiles. */
export function sharesOfMode({ shares, runs, modes }: OfModes, mode: number): Float32Array {
  const out = new Float32Array(runs)
  const tell = (r: number) => (k: number, share: number) => {
    if (k === mode) out[r] = share
  }
  for (let r = 0; r < runs; r++) eachShare(shares, r, modes, tell(r), mode + 1)
  return out
}
