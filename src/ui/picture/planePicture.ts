import { gaussiansOf } from '../../core/targets/target.ts'
import { modeStates } from '../base/modeState.ts'
import { badgeInk, badgePosition, paintModeBadges } from '../canvas/modes.ts'
import type { Pen, View } from '../canvas/view.ts'
import { overBadges, type Painter, type Picture, type PlaneScene } from '../layers/painter.ts'
import { paintStrokes } from '../layers/visible.ts'

/** A lane on the plane: its layers, and a badge at each mode. */
export function paintPlane(pen: Pen, size: number, picture: Picture): void {
  const { target, frame, palette, lane } = picture
  const { center, halfWidth } = target
  const view: View = { center, halfWidth, size }
  const square = frame?.square ?? target
  const scene: PlaneScene = { ...picture, view, square, colour: palette.lane[lane] }
  const strokes = ({ plane }: Painter) => plane?.strokes
  paintStrokes(pen, scene, strokes, [0, overBadges])
  const places = gaussiansOf(target).map((mode) => badgePosition(view, mode))
  paintModeBadges(pen, places, picture.row ? modeStates(picture.row) : [], badgeInk(palette, lane))
  paintStrokes(pen, scene, strokes, [overBadges, Number.POSITIVE_INFINITY])
}
