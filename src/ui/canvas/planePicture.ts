import { once } from '../../core/numerics/once.ts'
import { fieldSize, warpLines } from '../../core/record/frame.ts'
import { gaussiansOf, type Target } from '../../core/targets/target.ts'
import { modeStates } from '../base/modeState.ts'
import { css, type Palette } from '../base/palette.ts'
import { paintContours } from './contours.ts'
import { densityPixels, densitySize, relativeDensity } from './density.ts'
import { coloursOf, limitOf } from './divergingScale.ts'
import { fieldPixels } from './field.ts'
import { badgeInk, badgePosition, paintModeBadges, paintModeOutlines } from './modes.ts'
import { paintModel, paintOptima } from './optima.ts'
import type { Picture } from './picture.ts'
import { paintDots, paintRings } from './points.ts'
import { paintRaster, raster } from './raster.ts'
import { remember } from './remember.ts'
import { inSquare, type Pen, type View } from './view.ts'
import { paintWarp } from './warp.ts'

// What does not change from frame to frame is drawn once and kept with what it was drawn from.
const washes = once((_: Target) => new Map<Palette, HTMLCanvasElement>())
const fields = once((_: Float32Array) => new Map<Palette, HTMLCanvasElement>())

/** A lane on the plane, back to front. */
export function paintPlane(pen: Pen, size: number, picture: Picture): void {
  const { target, frame, layers, palette, lane } = picture
  const gaussians = gaussiansOf(target)
  const view: View = { center: target.center, halfWidth: target.halfWidth, size }
  const field =
    layers.field && frame?.layers.field ? fieldPicture(frame.layers.field, palette) : null
  if (field && frame)
    inSquare(pen, view, frame.square, 'plane', () => paintRaster(pen, view, field))
  if (layers.target) {
    paintTarget(pen, view, target, palette)
    paintModeOutlines(pen, view, gaussians, css(palette.ink, 0.3))
  }
  const { samples, layers: drawn } = frame ?? {}
  const { warp, density } = drawn ?? {}
  const colour = palette.lane[lane]
  if (layers.warp && warp) paintWarp(pen, view, warp, warpLines, css(colour, 0.55))
  if (layers.real || (layers.target && !target.density)) {
    paintRings(pen, view, picture.real, css(palette.ink, 0.7))
  }
  if (layers.model && samples) paintDots(pen, view, samples, css(colour, 0.6))
  // Behind ellipses of the same Gaussians the lines step back.
  const strength = layers.optima && frame?.components ? 0.45 : 1
  if (layers.density && density && frame) {
    inSquare(pen, view, frame.square, 'plane', () =>
      paintContours(pen, view, density, fieldSize, (alpha) => css(colour, strength * alpha)),
    )
  }
  if (layers.optima) {
    paintOptima(pen, view, picture.optima, colour, palette.paper)
    paintModel(pen, view, frame?.components ?? [], colour)
  }
  const places = gaussians.map((mode) => badgePosition(view, mode))
  paintModeBadges(pen, places, picture.row ? modeStates(picture.row) : [], badgeInk(palette, lane))
}

/** The density of p, where it has one, as a wash of ink. */
export function paintTarget(pen: Pen, view: View, target: Target, palette: Palette): void {
  const { density } = target
  if (!density) return
  const wash = remember(washes(target), palette, () => {
    const relative = relativeDensity(density, target, densitySize)
    return raster(densityPixels(relative, palette.ink, 0.42), densitySize)
  })
  paintRaster(pen, view, wash)
}

const fieldPicture = (field: Float32Array, palette: Palette): HTMLCanvasElement =>
  remember(fields(field), palette, () =>
    raster(fieldPixels(field, fieldSize, limitOf(field), coloursOf(palette)), fieldSize),
  )
