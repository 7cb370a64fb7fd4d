import type { Coverage } from './coverage.ts'
import type { Modes } from './modes.ts'

/**
 * The honest count. q captures a mode when it puts a fraction of the mode's true mass near it, and
 * most of what it has around it: of n samples
 *
 *   near_k ≥ fraction · n · (p's own share near k),   near_k ≥ 1,   near_k ≥ off_k
 *
 * with off_k the samples near no mode that are nearest to k. The last tells a mode from a slope:
 * before it is trained a network is a blob in the middle of the data, and on a grid it has the true
 * mass near the modes there, but most of what it has around them lies between them.
 *
 * A mode that is held by another is captured with it.
 */
export function capturedModes(
  { nearCounts, offCounts }: Pick<Coverage, 'nearCounts' | 'offCounts'>,
  n: number,
  modes: Modes,
  fraction: number,
): boolean[] {
  const own = modes.nearShares()
  return nearCounts.map((_, k) => {
    const by = modes.heldBy(k)
    const count = nearCounts[by]
    return count > 0 && count >= fraction * own[by] * n && count >= offCounts[by]
  })
}
