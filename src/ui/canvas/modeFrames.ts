import type { LayerData } from '../../core/layers/layer.ts'
import { css, type Rgb } from '../base/palette.ts'
import type { ImageSpace } from './pictures.ts'
import { pictureBox, type Sheet } from './sheet.ts'
import type { Pen } from './view.ts'

/** Nearest mode, near mode, probability. */
export const perCell = 3

/**
 * A frame around each picture that counts for a mode: solid in the lane's colour where the model captures
 * the mode, dashed where it does not.
 * @param cells of the layer of frames: the error of assignment first
 * @param captured of each mode; empty before the first evaluation
 */
export function paintModeFrames(
  pen: Pen,
  sheet: Sheet,
  space: ImageSpace,
  cells: LayerData,
  captured: readonly boolean[],
  { colour, ink }: { readonly colour: Rgb; readonly ink: Rgb },
): void {
  const ratio = pen.getTransform().a
  const count = Math.min(sheet.length, (cells.length - 1) / perCell)
  for (let i = 0; i < count; i++) {
    const mode = cells[1 + perCell * i + 1]
    if (mode < 0) continue
    const [x, y, width, height] = pictureBox(sheet[i], space, ratio)
    const thick = sheet[i].pitch < 28 ? 1.25 : 1.75
    const out = thick / 2 + 0.25
    const counts = captured[mode] ?? false
    pen.setLineDash(counts ? [] : [2, 2])
    pen.strokeStyle = counts ? css(colour) : css(ink, 0.7)
    pen.lineWidth = counts ? thick : 1
    pen.strokeRect(x - out, y - out, width + 2 * out, height + 2 * out)
  }
  pen.setLineDash([])
}
