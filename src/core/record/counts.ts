/**
 * Small counts in unary: each is so many ones and a zero. However n samples lie on K modes, that is
 * n + K bits at most, where a list of the modes that are hit takes some 32 for each of them.
 */
export interface Counts {
  readonly bits: Uint8Array
  /** Where each run begins, in bits. */
  readonly starts: Uint32Array
}

/** @param counts `[runs, modes]` */
export function packCounts(counts: Uint32Array, runs: number, modes: number): Counts {
  let samples = 0
  for (let i = 0; i < counts.length; i++) samples += counts[i]
  const bits = new Uint8Array(Math.ceil((samples + counts.length) / 8))
  const starts = new Uint32Array(runs)
  let at = 0
  for (let i = 0; i < counts.length; i++) {
    if (i % modes === 0) starts[i / modes] = at
    for (const end = at + counts[i]; at < end; at++) bits[at >> 3] |= 1 << (at & 7)
    at++
  }
  return { bits, starts }
}

/** Tells the counts of one run that are not 0, in order, up to the one before `end`. */
export function eachCount(
  { bits, starts }: Counts,
  run: number,
  end: number,
  tell: (k: number, count: number) => void,
): void {
  let at = starts[run]
  for (let k = 0; k < end; k++) {
    let count = 0
    for (; (bits[at >> 3] >> (at & 7)) & 1; at++) count++
    at++
    if (count > 0) tell(k, count)
  }
}
