import type { Target } from '../../core/targets/target.ts'

const tables = new WeakMap<Target, Float64Array>()

/**
 * A target's components in standard units, seven numbers each, as assembly/random.ts reads them:
 * cumulative weight, mean, and the rows of the matrix that turns a pair of normals.
 */
export function mixtureTable(target: Target): Float64Array {
  const known = tables.get(target)
  if (known) return known
  const {
    mixture,
    units: { center, unit },
  } = target
  let cumulative = 0
  const rows = mixture.flatMap(({ weight, mean, sd, angle }) => {
    cumulative += weight
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    return [
      cumulative,
      (mean[0] - center[0]) / unit,
      (mean[1] - center[1]) / unit,
      (sd[0] * cos) / unit,
      (-sd[1] * sin) / unit,
      (sd[0] * sin) / unit,
      (sd[1] * cos) / unit,
    ]
  })
  const table = Float64Array.from(rows)
  tables.set(target, table)
  return table
}
