import { draw } from '../../core/source/draw.ts'
import type { Key } from '../../core/space/random.ts'
import type { Target } from '../../core/targets/target.ts'

/** Real points in standard units, `[n, dim]`, as a learner sees them. */
export function standardPoints(target: Target, n: number, key: Key): Float32Array {
  const { center, unit } = target.units
  const { values } = draw(target.source, target.space, n, key)
  return values.map((value, i) => (value - center[i % center.length]) / unit)
}
