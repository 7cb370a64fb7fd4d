import type { Coverage } from './coverage.ts'
import { nearShares } from './nearShares.ts'
import { place, placing } from './place.ts'
import type { Target } from '../targets/target.ts'

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
 * A mode that is covered by others wherever it lies, such as one drawn twice, has no share of its
 * own; it is captured with the mode that holds its mean.
 */
export function capturedModes(
  { nearCounts, offCounts }: Pick<Coverage, 'nearCounts' | 'offCounts'>,
  n: number,
  target: Target,
  fraction: number,
): boolean[] {
  const own = nearShares(target)
  return target.modes.map(({ mean }, k) => {
    const held = own[k] > 0 ? k : place(placing(target.modes), ...mean).near
    const count = nearCounts[held]
    return count > 0 && count >= fraction * own[held] * n && count >= offCounts[held]
  })
}
