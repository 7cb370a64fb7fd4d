/** What stands beside the plot, in px of a scale of 1: the axis of values, and room for the last step. */
export const plotLeft = 44
export const plotRight = 22
/** Of the axis of steps under it. */
export const axisHeight = 22

/** Where a step is on a plot of so many px, from the left. */
export const placeOf = (step: number, last: number, width: number, scale: number): number =>
  plotLeft * scale + (step / Math.max(1, last)) * (width - (plotLeft + plotRight) * scale)

/** The step at a place. */
export const stepAt = (left: number, last: number, width: number, scale: number): number =>
  (last * (left - plotLeft * scale)) / (width - (plotLeft + plotRight) * scale)
