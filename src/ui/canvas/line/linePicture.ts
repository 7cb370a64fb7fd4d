import { warpLines } from '../../../core/record/frame.ts'
import { gaussiansOf } from '../../../core/targets/target.ts'
import { modeStates } from '../../base/modeState.ts'
import { css } from '../../base/palette.ts'
import { badgeInk, paintModeBadges } from '../modes.ts'
import type { Picture } from '../picture.ts'
import { inSquare, type Pen } from '../view.ts'
import { paintAxis, paintHeights } from './axes.ts'
import { paintRingRug, paintRug, paintStrip } from './bands.ts'
import { paintBest } from './bestCurve.ts'
import { paintBars, paintCurve, paintCut } from './curve.ts'
import { sampleDensity, targetDensity } from './densities.ts'
import { sharedTop } from './heightScale.ts'
import { badgesOnLine, paintExtents } from './lineModes.ts'
import { lineView } from './lineView.ts'
import { paintLineWarp } from './lineWarp.ts'

/** A lane on the line: densities as curves over the axis, samples and critic below it. */
export function paintLine(pen: Pen, size: number, picture: Picture): void {
  const { target, frame, frames, layers, palette, lane } = picture
  const { ink } = palette
  const colour = palette.lane[lane]
  const view = lineView(target, size, layers)
  const top = sharedTop(target, layers, frames)
  // Log densities are flat at the top: a nat of room for the badges.
  const scale = { top: layers.log ? Math.E * top : top, log: layers.log }
  const density = layers.density ? (frame?.layers.density ?? null) : null
  // What is known exactly needs no estimate beside it; the rug still shows the samples.
  const bars = layers.model && frame && !density ? sampleDensity(target)(frame.samples) : null

  paintHeights(pen, view, scale, ink)
  if (layers.target) {
    const style = { line: css(ink, 0.8), width: 2, fill: css(ink, 0.12) }
    const paint = target.density ? paintCurve : paintBars
    paint(pen, view, scale, targetDensity(target), style)
  }
  if (bars) {
    const style = { line: css(colour, 0.75), width: 1.5, fill: css(colour, 0.3) }
    paintBars(pen, view, scale, bars, style)
  }
  if (density && frame) {
    const style = { line: css(colour), width: 3, fill: css(colour, 0.1) }
    inSquare(pen, view, frame.square, 'line', () => paintCurve(pen, view, scale, density, style))
  }
  if (layers.optima) paintBest(pen, view, scale, picture.optima, css(colour), palette.paper)
  const highest = density ?? bars
  if (highest) paintCut(pen, view, scale, highest, css(colour))
  if (layers.warp && frame?.layers.warp)
    paintLineWarp(pen, view, frame.layers.warp, warpLines, colour)
  if (view.rug && frame) paintRug(pen, view, view.rug, frame.samples, css(colour, 0.4))
  if (view.rings) paintRingRug(pen, view, view.rings, picture.real, css(ink, 0.7))
  const { strip } = view
  const field = frame?.layers.field
  if (strip && field) {
    inSquare(pen, view, frame.square, 'line', () => paintStrip(pen, view, strip, field, palette))
  }
  if (layers.target) paintExtents(pen, view, gaussiansOf(target), css(ink, 0.5))
  paintAxis(pen, view, ink)
  const states = picture.row ? modeStates(picture.row) : []
  const places = badgesOnLine(view, scale, target)
  paintModeBadges(pen, places, states, badgeInk(palette, lane))
}
