import type { Plotted } from './space.ts'
import { centresAlong, type Square } from './square.ts'

/**
 * A function at the centres of cells of a square: on the plane of `size`², the bottom row first; on the
 * line of `size`, from left to right, with y = 0.
 */
export function overCells(
  kind: Plotted['kind'],
  square: Square,
  size: number,
  of: (x: number, y: number) => number,
): Float32Array {
  const along = centresAlong(square, size)
  if (kind === 'line') return Float32Array.from(along, (x) => of(x, 0))
  const up = along.map((x) => x - square.center[0] + square.center[1])
  return Float32Array.from({ length: size * size }, (_, i) =>
    of(along[i % size], up[Math.floor(i / size)]),
  )
}
