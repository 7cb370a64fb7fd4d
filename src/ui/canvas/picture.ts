import type { LaneName } from '../../core/experiment.ts'
import { once } from '../../core/once.ts'
import type { Target } from '../../core/targets/target.ts'
import { type Frame, fieldSize, type Row, warpLines } from '../../engine/protocol.ts'
import type { Layers } from '../../store/state.ts'
import { css, type Palette } from '../palette.ts'
import { densityPixels, densitySize, relativeDensity } from './density.ts'
import { divergingColours, symmetricLimit } from './divergingScale.ts'
import { fieldPixels } from './field.ts'
import { paintModeBadges, paintModeOutlines } from './modes.ts'
import { paintDots, paintRings } from './points.ts'
import { paintRaster, raster } from './raster.ts'
import type { Pen, View } from './view.ts'
import { paintWarp } from './warp.ts'

/** Everything one lane's picture shows. */
export interface Picture {
  readonly lane: LaneName
  readonly target: Target
  /** Samples of p for the layer of open rings. */
  readonly real: Float32Array
  readonly frame: Frame | null
  readonly row: Row | null
  readonly layers: Layers
  readonly palette: Palette
}

// What does not change from frame to frame is drawn once and kept with what it was drawn from.
const relative = once((target: Target) => relativeDensity(target.mixture, target, densitySize))
const colours = once(divergingColours)
const washes = once((_: Target) => new Map<Palette, HTMLCanvasElement>())
const fields = once((_: Float32Array) => new Map<Palette, HTMLCanvasElement>())

/** Both ends of the colour scale of a field; the key beside the picture says the same. */
export const limitOf = once(symmetricLimit)

/** The whole picture, back to front, in CSS pixels. */
export function paintPicture(pen: Pen, size: number, picture: Picture): void {
  const { target, frame, layers, palette, lane } = picture
  const view: View = { center: target.center, halfWidth: target.halfWidth, size }
  pen.fillStyle = css(palette.paper)
  pen.fillRect(0, 0, size, size)
  const field = layers.field && frame?.field ? fieldPicture(frame.field, palette) : null
  if (field) paintRaster(pen, view, field)
  if (layers.target) {
    paintRaster(pen, view, wash(target, palette))
    paintModeOutlines(pen, view, target.modes, css(palette.ink, 0.3))
  }
  const { warp, samples } = frame ?? {}
  const colour = palette.lane[lane]
  if (layers.warp && warp) paintWarp(pen, view, warp, warpLines, css(colour, 0.55))
  if (layers.real) paintRings(pen, view, picture.real, css(palette.ink, 0.7))
  if (layers.model && samples) paintDots(pen, view, samples, css(colour, 0.6))
  if (target.modes.length > 0) {
    paintModeBadges(pen, view, target.modes, picture.row?.captured ?? [], {
      fill: palette.badge[lane],
      onFill: palette.onBadge,
      ink: palette.ink,
      paper: palette.paper,
    })
  }
}

/** The density of p as a wash of ink. */
export const wash = (target: Target, palette: Palette): HTMLCanvasElement =>
  remember(washes(target), palette, () =>
    raster(densityPixels(relative(target), palette.ink, 0.42), densitySize),
  )

const fieldPicture = (field: Float32Array, palette: Palette): HTMLCanvasElement =>
  remember(fields(field), palette, () =>
    raster(fieldPixels(field, fieldSize, limitOf(field), colours(palette)), fieldSize),
  )

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key)
  if (value === undefined) {
    value = make()
    known.set(key, value)
  }
  return value
}
