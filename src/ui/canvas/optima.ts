/** Gaussians on the plane as ellipses: those of the model, and those where a fit may end. */
import type { Component, Mixture } from '../../core/gaussian/mixture.ts'
import type { Fit } from '../../core/optima/optima.ts'
import { bestOf } from '../../core/optima/standing.ts'
import { words } from '../../languages/words.ts'
import { css, type Rgb } from '../base/palette.ts'
import { haloText } from './haloText.ts'
import { type Pen, scaleOf, toX, toY, type View } from './view.ts'

/** Ellipses stand at so many sds: they hold 1 − e⁻² = 86 % of the mass. */
const SDS = 2

function ellipse(pen: Pen, view: View, { mean, sd, angle }: Component): void {
  const [a, b] = sd.map((value) => SDS * value * scaleOf(view))
  pen.beginPath()
  pen.ellipse(toX(view, mean[0]), toY(view, mean[1]), a, b, -angle, 0, 2 * Math.PI)
}

/** A solid ellipse for each Gaussian of the model, the fainter the less mass it has. */
export function paintModel(pen: Pen, view: View, model: Mixture, colour: Rgb): void {
  const most = Math.max(...model.map(({ weight }) => weight))
  pen.lineWidth = 2.5
  for (const component of model) {
    pen.strokeStyle = css(colour, 0.15 + 0.85 * Math.sqrt(component.weight / most))
    ellipse(pen, view, component)
    pen.stroke()
  }
}

/** The best fits dashed and named, the other optima dashed and faint. */
export function paintOptima(
  pen: Pen,
  view: View,
  optima: readonly Fit[],
  colour: Rgb,
  paper: Rgb,
): void {
  const best = bestOf(optima)
  for (const fit of optima) {
    const isBest = best.includes(fit)
    ellipse(pen, view, fit.q)
    pen.setLineDash([])
    // On samples of the same colour dashes show by the paper around them.
    pen.strokeStyle = css(paper, isBest ? 0.85 : 0.5)
    pen.lineWidth = isBest ? 4.5 : 3
    pen.stroke()
    pen.setLineDash(isBest ? [8, 5] : [3, 5])
    pen.strokeStyle = css(colour, isBest ? 1 : 0.7)
    pen.lineWidth = isBest ? 2.2 : 1.5
    pen.stroke()
  }
  pen.setLineDash([])
  if (best.length === 0) return
  const { mean, sd, angle } = best[0].q
  // On the side towards the centre: the badge of a mode stands on the other.
  const reach = SDS * Math.hypot(sd[0] * Math.sin(angle), sd[1] * Math.cos(angle))
  const side = mean[1] > view.center[1] ? -1 : 1
  const x = Math.max(24, Math.min(view.size - 24, toX(view, mean[0])))
  const y = Math.max(10, Math.min(view.size - 10, toY(view, mean[1] + side * reach) - 12 * side))
  pen.font = '600 13px system-ui, sans-serif'
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillStyle = css(colour)
  haloText(pen, words.survey.best, x, y, css(paper, 0.85))
}
