import { normals, stream } from '../../core/space/random.ts'
import type { Space } from '../../core/space/space.ts'
import type { Target } from '../../core/targets/target.ts'
import { build } from '../../core/testing.ts'

export interface Rows {
  readonly count: number
  readonly jitter: number
  readonly weighted: boolean
  /** How many rows a point is; one unless told. */
  readonly parts?: number
}

/** A target of rows; where a point is one of them it is labelled by its number modulo 4. */
export function rowsTarget(space: Space, { count, jitter, weighted, parts = 1 }: Rows): Target {
  const key = { seed: 5, stream: stream('rows'), step: 0 }
  const rows = normals(new Float32Array((count * space.dim) / parts), key)
  const weights = Float64Array.from(rows.subarray(0, count), (x) => (x > 1 ? 0 : x * x))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return {
    ...build(space.dim === 1 ? 'pair' : 'ring'),
    space,
    source: {
      type: 'rows',
      key: 'test',
      rows,
      parts,
      weights: weighted ? weights.map((weight) => weight / total) : null,
      ...(parts === 1 && { labels: Uint16Array.from({ length: count }, (_, i) => i % 4) }),
      jitter,
    },
    units: {
      center: Array.from(
        { length: space.dim },
        (_, axis) => 0.3 - (axis % (space.dim / parts)) / 7,
      ),
      unit: 1.7,
    },
  }
}

const image: Space = { kind: 'image', dim: 12, width: 4, height: 3, channels: 1 }
const coloured: Space = { kind: 'image', dim: 12, width: 2, height: 2, channels: 3 }

/** Spaces and data sets of all kinds. */
export const rowTargets: readonly (readonly [string, Target])[] = (
  [
    ['one row', { kind: 'plane', dim: 2 }, { count: 1, jitter: 0.1, weighted: false }],
    ['rows on the line', { kind: 'line', dim: 1 }, { count: 37, jitter: 0.2, weighted: true }],
    ['rows on the plane', { kind: 'plane', dim: 2 }, { count: 1000, jitter: 0, weighted: false }],
    ['weighted rows', { kind: 'plane', dim: 2 }, { count: 333, jitter: 0.05, weighted: true }],
    ['images', image, { count: 64, jitter: 0, weighted: true }],
    ['rows side by side', coloured, { count: 64, jitter: 0.1, weighted: true, parts: 3 }],
  ] as const
).map(([name, space, rows]) => [name, rowsTarget(space, rows)])
