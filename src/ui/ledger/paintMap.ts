import type { LaneName } from '../../core/settings/experiment.ts'
import type { ModeState } from '../base/modeState.ts'
import { css, type Palette } from '../base/palette.ts'
import type { Pen } from '../canvas/view.ts'
import { blockCorner, cellCorner, type MapLayout } from './mapLayout.ts'

/** What a map of modes shows. */
export interface MapPicture {
  readonly layout: MapLayout
  readonly lane: LaneName
  readonly palette: Palette
  /** How many modes there are, and how each stands; empty before the first evaluation. */
  readonly count: number
  readonly states: readonly (ModeState | undefined)[]
  /** What each block is of. */
  readonly labels: readonly string[]
  /** The mode that is pointed at. */
  readonly at: number | null
}

/** A filled cell for a mode that is captured, a thin border for one that is not; darker, where it was. */
export function paintMap(pen: Pen, picture: MapPicture): void {
  const { layout, lane, palette, count, states, labels, at } = picture
  const { cell, width, height } = layout
  pen.fillStyle = css(palette.paper)
  pen.fillRect(0, 0, width, height)
  pen.lineWidth = 1
  for (let mode = 0; mode < count; mode++) {
    const [x, y] = cellCorner(layout, mode)
    if (states[mode] === 'captured') {
      pen.fillStyle = css(palette.badge[lane])
      pen.fillRect(x, y, cell - 1, cell - 1)
    } else {
      pen.strokeStyle = css(palette.ink, states[mode] === 'lost' ? 0.6 : 0.22)
      pen.strokeRect(x + 0.5, y + 0.5, cell - 2, cell - 2)
    }
  }
  pen.font = '600 11px system-ui, sans-serif'
  pen.textAlign = 'left'
  pen.textBaseline = 'alphabetic'
  pen.fillStyle = css(palette.ink, 0.8)
  labels.forEach((text, block) => {
    const [x, y] = blockCorner(layout, block)
    pen.fillText(text, x, y - 3)
  })
  if (at === null) return
  const [x, y] = cellCorner(layout, at)
  pen.strokeStyle = css(palette.ink)
  pen.lineWidth = 2
  pen.strokeRect(x - 1.5, y - 1.5, cell + 2, cell + 2)
}
