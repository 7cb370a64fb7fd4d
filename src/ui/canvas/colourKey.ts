import { css, type Palette } from '../palette.ts'
import { strings } from '../strings.ts'
import type { Pen, View } from './view.ts'

const [width, height, margin] = [150, 8, 10]

/** The scale of the critic field, in a corner of the picture: who is denser, and by how much. */
export function paintColourKey(
  pen: Pen,
  view: View,
  limit: number,
  colours: Uint8ClampedArray,
  palette: Palette,
): void {
  const left = margin
  const top = view.size - margin - 46
  pen.fillStyle = css(palette.paper, 0.85)
  pen.fillRect(left, top, width + 20, 46)
  const x = left + 10
  for (let i = 0; i < width; i++) {
    const at = 3 * Math.round((i / (width - 1)) * (colours.length / 3 - 1))
    pen.fillStyle = css([colours[at], colours[at + 1], colours[at + 2]])
    pen.fillRect(x + i, top + 19, 1, height)
  }
  pen.fillStyle = css(palette.ink)
  pen.font = '12px system-ui, sans-serif'
  pen.textBaseline = 'alphabetic'
  pen.textAlign = 'left'
  pen.fillText(strings.canvas.key, x, top + 14)
  pen.fillText(`−${limit}`, x, top + 40)
  pen.textAlign = 'center'
  pen.fillText('0', x + width / 2, top + 40)
  pen.textAlign = 'right'
  pen.fillText(`+${limit}`, x + width, top + 40)
}
