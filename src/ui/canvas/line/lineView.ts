import type { Square } from '../../../core/space/square.ts'
import type { Layers } from '../../../store/state.ts'
import type { View } from '../view.ts'

/** Rows of the canvas from `top` on, in CSS pixels. */
export interface Band {
  readonly top: number
  readonly height: number
}

/** Where things stand in the picture of a target on the line: densities above, bands below. */
export interface LineView extends View {
  /** The plot of densities; its foot is the axis. */
  readonly plot: Band
  /** Samples of q, samples of p, and the critic; null where the layer is off. */
  readonly rug: Band | null
  readonly rings: Band | null
  readonly strip: Band | null
}

const room = { head: 30, numbers: 20, rug: 16, rings: 18, strip: 16, gap: 4 } as const

/** Depends on the layers only, not on what a lane has of them, so that both lanes look alike. */
export function lineView({ center, halfWidth }: Square, size: number, layers: Layers): LineView {
  let foot = size - room.numbers
  const band = (shown: boolean, height: number): Band | null => {
    if (!shown) return null
    foot -= height + room.gap
    return { top: foot + room.gap, height }
  }
  const strip = band(layers.field, room.strip)
  const rings = band(layers.real, room.rings)
  const rug = band(layers.model, room.rug)
  foot -= room.gap
  const plot = { top: room.head, height: foot - room.head }
  return { center, halfWidth, size, plot, rug, rings, strip }
}

/** The row of the axis. */
export const axisRow = ({ plot }: LineView): number => plot.top + plot.height
