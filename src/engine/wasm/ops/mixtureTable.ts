import type { Mixture } from '../../../core/gaussian/mixture.ts'
import type { Units } from '../../../core/targets/target.ts'

/**
 * Components in standard units, seven numbers each, as assembly/points.ts reads them:
 * cumulative weight, mean, and the rows of the matrix that turns a pair of normals.
 */
export function mixtureTable(mixture: Mixture, { center, unit }: Units): Float64Array {
  let cumulative = 0
  const rows = mixture.flatMap(({ weight, mean, sd, angle }) => {
    cumulative += weight
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    return [
      cumulative,
      (mean[0] - center[0]) / unit,
      (mean[1] - (center[1] ?? 0)) / unit,
      (sd[0] * cos) / unit,
      (-sd[1] * sin) / unit,
      (sd[0] * sin) / unit,
      (sd[1] * cos) / unit,
    ]
  })
  return Float64Array.from(rows)
}
