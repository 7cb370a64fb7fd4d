import { css } from '../base/palette.ts'
import type { Pen } from '../canvas/view.ts'
import type { Picture } from '../layers/painter.ts'
import { paintImages } from './imagesPicture.ts'
import { paintLine } from './linePicture.ts'
import { paintPlane } from './planePicture.ts'

const painters = { line: paintLine, plane: paintPlane, image: paintImages }

/** The whole picture, in CSS pixels of a scale of 1. */
export function paintPicture(pen: Pen, size: number, picture: Picture): void {
  pen.fillStyle = css(picture.palette.paper)
  pen.fillRect(0, 0, size, size)
  painters[picture.target.space.kind](pen, size, picture)
}
