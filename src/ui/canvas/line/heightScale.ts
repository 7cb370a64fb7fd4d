import { axisRow, type LineView } from './lineView.ts'

/** How a density becomes a height. */
export interface HeightScale {
  /** The density at the top of the plot. */
  readonly top: number
  /** Whether heights are log densities; the foot is then `logRange` nats below the top. */
  readonly log: boolean
}

/** In nats: a Gaussian has fallen as far 5 standard deviations from its mean. */
export const logRange = 12.5

/** The row of a density; above the canvas where it is larger than the top. */
export function toRow(view: LineView, { top, log }: HeightScale, density: number): number {
  const share = log ? Math.max(0, 1 + Math.log(density / top) / logRange) : density / top
  return axisRow(view) - share * view.plot.height
}
