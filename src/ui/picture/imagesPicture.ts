import { sheets } from '../../core/layers/sheets.ts'
import type { Layers } from '../../store/state.ts'
import type { Pen } from '../canvas/view.ts'
import type { Painter, Picture, SheetScene } from '../layers/painter.ts'
import { paintStrokes } from '../layers/visible.ts'
import { cellsOf, sheetShown } from './onSheet.ts'

/** A lane on images: one sheet of them, and what is painted over it. */
export function paintImages(pen: Pen, size: number, picture: Picture): void {
  const { target, frame, palette, lane } = picture
  const { space } = target
  if (space.kind !== 'image') return
  const shown = sheetShown(picture.layers, frame)
  const instead: Layers = shown === null ? {} : { model: false, means: false }
  const others = Object.fromEntries(sheets.map((id) => [id, id === shown]))
  const scene: SheetScene = {
    ...picture,
    layers: { ...picture.layers, ...instead, ...others },
    space,
    sheet: cellsOf(shown, size, space, pen.getTransform().a),
    colour: palette.lane[lane],
  }
  const strokes = ({ image }: Painter) => image?.strokes
  paintStrokes(pen, scene, strokes, [0, Number.POSITIVE_INFINITY])
}
