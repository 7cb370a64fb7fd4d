import type { Units } from '../../core/targets/target.ts'

/** Points in the target's coordinates as points in standard units, which the models see. */
export const inStandard = (points: Float32Array, { center, unit }: Units): Float32Array =>
  points.map((value, i) => (value - center[i % center.length]) / unit)
