import { sheetOf } from '../canvas/sheet.ts'
import type { Pen } from '../canvas/view.ts'
import type { Painter, Picture, SheetScene } from '../layers/painter.ts'
import { paintStrokes } from '../layers/visible.ts'

/** A lane on images: a sheet of them, and its layers. */
export function paintImages(pen: Pen, size: number, picture: Picture): void {
  const { target, frame, palette, lane } = picture
  const cells = frame ? frame.samples.length / target.space.dim : 0
  const scene: SheetScene = {
    ...picture,
    sheet: sheetOf(size, cells),
    colour: palette.lane[lane],
  }
  const strokes = ({ image }: Painter) => image?.strokes
  paintStrokes(pen, scene, strokes, [0, Number.POSITIVE_INFINITY])
}
