import type { Units } from '../../core/targets/target.ts'

/** Points in standard units, `dim` numbers each, as pairs in the target's coordinates. */
export function pairs(points: Float32Array, dim: 1 | 2, { center, unit }: Units): Float32Array {
  const out = new Float32Array((points.length / dim) * 2)
  for (let i = 0; 2 * i < out.length; i++) {
    out[2 * i] = points[dim * i] * unit + center[0]
    if (dim === 2) out[2 * i + 1] = points[2 * i + 1] * unit + center[1]
  }
  return out
}
