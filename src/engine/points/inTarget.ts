import type { Units } from '../../core/targets/target.ts'

/** Points in standard units as points in the target's coordinates. */
export const inTarget = (points: Float32Array, { center, unit }: Units): Float32Array =>
  points.map((value, i) => value * unit + center[i % center.length])
