import type { LayerId } from '../../../core/layers/layer.ts'
import type { Square } from '../../../core/space/square.ts'
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
  /** Rows of their own, for the layers that have such. */
  readonly bands: Readonly<Partial<Record<LayerId, Band>>>
}

const room = { head: 30, numbers: 20, gap: 4 } as const

/** @param bands the rows that layers ask for, the lowest first */
export function lineView(
  { center, halfWidth }: Square,
  size: number,
  bands: readonly { readonly id: LayerId; readonly height: number }[],
): LineView {
  let foot = size - room.numbers
  const placed: Record<LayerId, Band> = {}
  for (const { id, height } of bands) {
    foot -= height + room.gap
    placed[id] = { top: foot + room.gap, height }
  }
  foot -= room.gap
  const plot = { top: room.head, height: foot - room.head }
  return { center, halfWidth, size, plot, bands: placed }
}

/** The row of the axis. */
export const axisRow = ({ plot }: LineView): number => plot.top + plot.height
