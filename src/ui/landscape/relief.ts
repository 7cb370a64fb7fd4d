/** The shape of a landscape above its lowest point, for the eye. */
import type { Landscape } from '../../core/optima/landscapeRange.ts'
import { contour } from '../canvas/contours.ts'

/** Heights above the best value from which shade and lines count; below all is flat. */
const LEAST = 0.01
/** Higher is all the same shade: D grows without end where q is narrow and far away. */
const MOST = 100

/** Heights of the lines: 0.01, 0.03, 0.1, … */
const HEIGHTS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100]

/**
 * D of 2 and less all over is bounded (2 JSD, H², TV), or nearly flat: its basins lie high up, and
 * would show neither between lines so far apart nor by the logarithm of their height.
 */
const LOW = 2
const LOW_HEIGHTS = [0.01, 0.03, ...Array.from({ length: 20 }, (_, i) => (i + 1) / 10)]

/** Stands for an infinite height where a logarithm must be finite. */
const INFINITE = Math.log(1e9)

export interface Relief {
  readonly columns: number
  readonly rows: number
  /** Shade of each node, from 0 for the lowest to 1; NaN where D is infinite or not defined. */
  readonly shades: Float32Array
  /** Lines of equal height: x0 y0 x1 y1 of each segment in nodes from the lower left one. */
  readonly lines: readonly { readonly height: number; readonly segments: readonly number[] }[]
}

/** @param best the least D, which may lie between nodes */
export function relief({ columns, rows, values }: Landscape, best: number): Relief {
  const heights = values.map((value) => value - best)
  const highest = heights.reduce((most, h) => (h > most && Number.isFinite(h) ? h : most), 0)
  const top = Math.min(MOST, Math.max(highest, 10 * LEAST))
  const isLow = highest <= LOW
  const logs = Float32Array.from(heights, (height) =>
    Number.isFinite(height) ? Math.log(Math.max(height, LEAST / 10)) : INFINITE,
  )
  const shades = Float32Array.from(heights, (height) => {
    if (!Number.isFinite(height)) return Number.NaN
    const log = () => Math.log(Math.max(height, LEAST) / LEAST) / Math.log(top / LEAST)
    return Math.min(1, isLow ? Math.sqrt(Math.max(0, height) / top) : log())
  })
  const lines = (isLow ? LOW_HEIGHTS : HEIGHTS)
    .filter((height) => height < highest)
    .map((height) => ({
      height,
      // Nodes are the centres of cells, half a cell from the corner that `contour` counts from.
      segments: contour(logs, columns, Math.log(height)).map((at) => at - 0.5),
    }))
  return { columns, rows, shades, lines }
}

/** Heights in words; of many the first, and the last. */
export const listed = (heights: readonly number[]): string =>
  heights.length <= 9
    ? heights.join(', ')
    : [...heights.slice(0, 4), '…', heights[heights.length - 1]].join(', ')
