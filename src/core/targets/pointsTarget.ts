import { gaussianModes } from '../coverage/gaussianModes.ts'
import { type Mixture, normalise } from '../gaussian/mixture.ts'
import { findModes } from '../points/findModes.ts'
import { readRows } from '../points/rowsText.ts'
import { readSketch } from '../points/sketchText.ts'
import { rowsMixture } from '../source/rowsMixture.ts'
import type { RowsSource } from '../source/source.ts'
import type { Plotted } from '../space/space.ts'
import { type Target, target } from './target.ts'

/** What a person brings, as the link holds it. */
interface Brought {
  readonly data: string
  readonly rows: string
  readonly draw: 'smooth' | 'exact'
  readonly jitter: number
  readonly modes: number
}

/** The sketch of points, or where they are asked for and the link holds them, the points. */
export function pointsTarget(space: Plotted, brought: Brought): Target {
  const { kernels } = readSketch(brought.data, space.kind)!
  const modes = brought.modes === 0 ? [] : findModes(kernels, brought.modes)
  const rows = brought.draw === 'exact' ? readRows(brought.rows, space) : null
  return rows ? rowsTarget(space, rows, brought, modes) : target(kernels, modes)
}

/** Points themselves: no density is known of them. */
function rowsTarget(
  space: Plotted,
  rows: Float32Array,
  { rows: key, jitter: share }: Brought,
  modes: Mixture,
): Target {
  const { dim } = space
  const n = rows.length / dim
  const center = Array.from({ length: dim }, (_, axis) => meanOf(rows, axis, dim))
  const centred = rows.map((x, i) => x - center[i % dim])
  const spread = Math.sqrt(centred.reduce((sum, x) => sum + x * x, 0) / (n * dim))
  const jitter = share * spread
  const source: RowsSource = { type: 'rows', key, rows, weights: null, jitter }
  const reach = centred.reduce((most, x) => Math.max(most, Math.abs(x)), 0) + 4 * jitter
  return {
    space,
    source,
    density: null,
    modes:
      modes.length > 0 ? gaussianModes(normalise(modes), rowsMixture(source, space), space) : null,
    center: [center[0], center[1] ?? 0],
    halfWidth: 1.15 * reach,
    units: { center, unit: Math.hypot(spread, jitter) },
  }
}

function meanOf(rows: Float32Array, axis: number, dim: number): number {
  let sum = 0
  for (let i = axis; i < rows.length; i += dim) sum += rows[i]
  return (sum * dim) / rows.length
}
