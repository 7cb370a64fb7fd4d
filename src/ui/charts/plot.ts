/** What stands beside the plot, in px: the axis of values, and room for the last step. */
export const plotLeft = 44
export const plotRight = 22
