import { draw } from '../../core/source/draw.ts'
import type { Key } from '../../core/space/random.ts'
import type { Target } from '../../core/targets/target.ts'
import { inStandard } from './inStandard.ts'

/** Real points in standard units, `[n, dim]`, as a learner sees them. */
export const standardPoints = (target: Target, n: number, key: Key): Float32Array =>
  inStandard(draw(target.source, target.space, n, key).values, target.units)
