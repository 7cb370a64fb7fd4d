/** The landscape of D over (μ, log σ), back to front. */

import { once } from '../../core/numerics/once.ts'
import type { Landscape } from '../../core/optima/landscapeRange.ts'
import type { Fit } from '../../core/optima/optima.ts'
import type { Stop } from '../../store/path.ts'
import type { LaneSurvey } from '../../store/survey.ts'
import { css, type Palette, type Rgb } from '../base/palette.ts'
import { type Pixels, raster } from '../canvas/raster.ts'
import { remember } from '../canvas/remember.ts'
import type { Pen } from '../canvas/view.ts'
import { paintNow, paintOptima, paintStart } from './landscapeMarks.ts'
import { paintTicks } from './landscapeTicks.ts'
import { type LandscapeView, plotHeight, toColumn, toRow } from './landscapeView.ts'
import { type Relief, relief } from './relief.ts'

export interface LandscapePicture {
  readonly survey: LaneSurvey
  /** Colour of the lane. */
  readonly colour: Rgb
  readonly palette: Palette
}

/** How dark the highest shade is. */
const STRENGTH = 0.55
/** Keeps valleys light: the shade of half the logarithmic height is a third of the darkest. */
const GAMMA = 1.6

const reliefs = once((_: Landscape) => new Map<number, Relief>())
const shades = once((_: Relief) => new Map<Palette, HTMLCanvasElement>())

/** Made once for each landscape, and again when the best value is known. */
export function reliefOf(landscape: Landscape, optima: readonly Fit[]): Relief {
  const best =
    optima[0]?.value ??
    landscape.values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
  return remember(reliefs(landscape), best, () => relief(landscape, best))
}

export function paintLandscape(pen: Pen, view: LandscapeView, picture: LandscapePicture): void {
  const { survey, colour, palette } = picture
  const { paper } = palette
  pen.fillStyle = css(paper)
  pen.fillRect(0, 0, view.width, view.height)
  pen.save()
  pen.beginPath()
  pen.rect(0, 0, view.width, plotHeight(view))
  pen.clip()
  if (survey.landscape) {
    // Of a question that is no longer asked, until the new answer comes.
    pen.globalAlpha = survey.current ? 1 : 0.4
    const shape = reliefOf(survey.landscape, survey.current ? survey.optima : [])
    paintShape(pen, view, survey.landscape, shape, palette)
    pen.globalAlpha = 1
  }
  paintPath(pen, view, survey.path.rows, survey.path.last, colour, paper)
  pen.restore()
  paintTicks(pen, view, palette)
  pen.save()
  pen.beginPath()
  pen.rect(0, 0, view.width, plotHeight(view))
  pen.clip()
  const start = survey.start
  if (start) paintStart(pen, toColumn(view, start.mean[0]), toRow(view, start.sd[0]), palette)
  paintOptima(pen, view, survey.optima, palette)
  if (survey.path.last) {
    const { mu, sigma } = survey.path.last
    paintNow(pen, toColumn(view, mu), toRow(view, sigma), colour, palette)
  }
  pen.restore()
}

function paintShape(
  pen: Pen,
  view: LandscapeView,
  { range, columns, rows }: Landscape,
  shape: Relief,
  palette: Palette,
): void {
  const left = toColumn(view, range.mu[0])
  const foot = toRow(view, Math.exp(range.logSigma[0]))
  const across = (toColumn(view, range.mu[1]) - left) / (columns - 1)
  const up = (foot - toRow(view, Math.exp(range.logSigma[1]))) / (rows - 1)
  paintHatch(pen, view, css(palette.ink, 0.28))
  const shade = remember(shades(shape), palette, () =>
    raster(shadePixels(shape, palette), columns, rows),
  )
  pen.imageSmoothingEnabled = true
  pen.imageSmoothingQuality = 'high'
  // A pixel of the raster is a node, so half of those at the border lies outside.
  const [width, height] = [columns * across, rows * up]
  pen.drawImage(shade, left - across / 2, foot + up / 2 - height, width, height)
  pen.strokeStyle = css(palette.ink, 0.34)
  pen.lineWidth = 1
  pen.beginPath()
  for (const { segments } of shape.lines) {
    for (let i = 0; i < segments.length; i += 4) {
      pen.moveTo(left + segments[i] * across, foot - segments[i + 1] * up)
      pen.lineTo(left + segments[i + 2] * across, foot - segments[i + 3] * up)
    }
  }
  pen.stroke()
}

/** Paper in the valleys, ink on the heights, nothing where D is infinite. */
export function shadePixels(shape: Relief, { paper, ink }: Palette): Pixels {
  const { columns, rows } = shape
  const out = new Uint8ClampedArray(4 * columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const shade = shape.shades[(rows - 1 - row) * columns + column]
      const at = 4 * (row * columns + column)
      if (Number.isNaN(shade)) continue
      for (let c = 0; c < 3; c++) {
        out[at + c] = paper[c] + STRENGTH * shade ** GAMMA * (ink[c] - paper[c])
      }
      out[at + 3] = 255
    }
  }
  return out
}

function paintHatch(pen: Pen, view: LandscapeView, style: string): void {
  const height = plotHeight(view)
  pen.strokeStyle = style
  pen.lineWidth = 1
  pen.beginPath()
  for (let x = -height; x < view.width; x += 7) {
    pen.moveTo(x, height)
    pen.lineTo(x + height, 0)
  }
  pen.stroke()
}

function paintPath(
  pen: Pen,
  view: LandscapeView,
  stops: readonly Stop[],
  last: Stop | null,
  colour: Rgb,
  paper: Rgb,
): void {
  pen.beginPath()
  const all = last ? [...stops, last] : stops
  all.forEach(({ mu, sigma }, i) => {
    const [x, y] = [toColumn(view, mu), toRow(view, sigma)]
    if (i === 0) pen.moveTo(x, y)
    else pen.lineTo(x, y)
  })
  pen.lineJoin = 'round'
  pen.strokeStyle = css(paper, 0.7)
  pen.lineWidth = 5
  pen.stroke()
  pen.strokeStyle = css(colour)
  pen.lineWidth = 2.5
  pen.stroke()
  // Between the stops nothing is known of the way, so each is marked.
  pen.fillStyle = css(colour)
  for (const { mu, sigma } of all) {
    pen.fillRect(toColumn(view, mu) - 2.5, toRow(view, sigma) - 2.5, 5, 5)
  }
}
