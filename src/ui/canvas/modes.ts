import type { Component, Mixture } from '../../core/gaussian/mixture.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import type { ModeState } from '../base/modeState.ts'
import { css, type Palette, type Rgb } from '../base/palette.ts'
import { type Pen, scaleOf, toX, toY, type View } from './view.ts'

/** Samples this many standard deviations from a mode count as of high quality. */
export const captureRadius = 3

/** The circle (ellipse) within which a sample counts for its mode. */
export function paintModeOutlines(pen: Pen, view: View, mixture: Mixture, style: string): void {
  const scale = scaleOf(view)
  pen.strokeStyle = style
  pen.lineWidth = 1
  for (const { mean, sd, angle } of mixture) {
    pen.beginPath()
    const [a, b] = sd.map((value) => captureRadius * value * scale)
    pen.ellipse(toX(view, mean[0]), toY(view, mean[1]), a, b, -angle, 0, 2 * Math.PI)
    pen.stroke()
  }
}

export interface BadgeInk {
  readonly fill: Rgb
  readonly onFill: Rgb
  readonly ink: Rgb
  readonly paper: Rgb
}

export const badgeInk = (palette: Palette, lane: LaneName): BadgeInk => ({
  fill: palette.badge[lane],
  onFill: palette.onBadge,
  ink: palette.ink,
  paper: palette.paper,
})

export const badgeRadius = 10

/**
 * Each mode's number at its place: filled where captured, hollow and hatched where it was lost since,
 * hollow where it was never captured. Before the first evaluation nothing is known, and all are hollow.
 */
export function paintModeBadges(
  pen: Pen,
  places: readonly (readonly [number, number])[],
  states: readonly ModeState[],
  ink: BadgeInk,
): void {
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.font = '600 12px system-ui, sans-serif'
  places.forEach(([x, y], k) => {
    const captured = states[k] === 'captured'
    pen.beginPath()
    pen.arc(x, y, badgeRadius, 0, 2 * Math.PI)
    pen.fillStyle = css(captured ? ink.fill : ink.paper, captured ? 1 : 0.9)
    pen.fill()
    if (!captured) {
      if (states[k] === 'lost') hatch(pen, x, y, css(ink.ink, 0.3), badgeRadius)
      pen.beginPath()
      pen.arc(x, y, badgeRadius, 0, 2 * Math.PI)
      pen.strokeStyle = css(ink.ink, 0.75)
      pen.lineWidth = 1.2
      pen.stroke()
    }
    pen.fillStyle = css(captured ? ink.onFill : ink.ink)
    pen.fillText(String(k + 1), x, y + 0.5)
  })
}

/** Strokes across a badge; kept inside a circle by their lengths, without clipping. */
export function hatch(pen: Pen, x: number, y: number, style: string, radius: number): void {
  pen.beginPath()
  for (let offset = 4 * Math.ceil((1 - radius) / 4); offset < radius; offset += 4) {
    const reach = Math.sqrt(radius ** 2 - offset ** 2)
    const [dx, dy] = [offset / Math.SQRT2, reach / Math.SQRT2]
    pen.moveTo(x + dx - dy, y + dx + dy)
    pen.lineTo(x + dx + dy, y + dx - dy)
  }
  pen.strokeStyle = style
  pen.lineWidth = 1
  pen.stroke()
}

/** Outwards from the centre of the picture, clear of the mode, but never off the canvas. */
export function badgePosition(view: View, { mean, sd }: Component): [number, number] {
  const [dx, dy] = [mean[0] - view.center[0], mean[1] - view.center[1]]
  const distance = Math.hypot(dx, dy)
  const [ux, uy] = distance > 1e-9 ? [dx / distance, dy / distance] : [Math.SQRT1_2, Math.SQRT1_2]
  const away = captureRadius * Math.max(...sd) * scaleOf(view) + badgeRadius + 2
  const inside = (value: number) =>
    Math.max(badgeRadius + 2, Math.min(view.size - badgeRadius - 2, value))
  return [inside(toX(view, mean[0]) + ux * away), inside(toY(view, mean[1]) - uy * away)]
}
