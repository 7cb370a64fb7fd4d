import type { Place, Range } from '../../core/optima/landscapeRange.ts'

/** A picture of (μ, log σ) in CSS pixels; below the plot stand the numbers of μ. */
export interface LandscapeView {
  readonly range: Range
  readonly width: number
  readonly height: number
}

const NUMBERS = 20

/** The height of the plot itself, which begins at the top and is as wide as the picture. */
export const plotHeight = ({ height }: LandscapeView): number => height - NUMBERS

export const toColumn = ({ range: { mu }, width }: LandscapeView, value: number): number =>
  ((value - mu[0]) / (mu[1] - mu[0])) * width

/** Wide Gaussians stand above narrow ones. */
export function toRow(view: LandscapeView, sigma: number): number {
  const [from, to] = view.range.logSigma
  return (1 - (Math.log(sigma) - from) / (to - from)) * plotHeight(view)
}

/** The Gaussian under a pixel; below the plot that of its foot. */
export function placeAt(view: LandscapeView, x: number, y: number): Place {
  const { mu, logSigma } = view.range
  const share = 1 - Math.max(0, Math.min(1, y / plotHeight(view)))
  return {
    mu: mu[0] + (x / view.width) * (mu[1] - mu[0]),
    sigma: Math.exp(logSigma[0] + share * (logSigma[1] - logSigma[0])),
  }
}

/** 1, 2 and 5 times powers of ten within the range of σ. */
export function sigmaTicks([from, to]: readonly [number, number]): number[] {
  const decades = Math.ceil((to - from) / Math.LN10) + 2
  const first = Math.floor(from / Math.LN10)
  return Array.from({ length: decades }, (_, i) => first + i)
    .flatMap((power) => [1, 2, 5].map((times) => Number(`${times}e${power}`)))
    .filter((value) => Math.log(value) >= from && Math.log(value) <= to)
}
