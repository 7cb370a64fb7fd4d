/** Standard deviations along the two principal axes, and the angle of the first, in radians. */
export interface PrincipalAxes {
  readonly sd: readonly [number, number]
  readonly angle: number
}

/**
 * Standard deviations and direction of the principal axes of the covariance [xx xy; xy yy]: its
 * eigenvalues are m ± r with m = (xx + yy)/2 and r = √(((xx − yy)/2)² + xy²).
 */
export function principalAxes(xx: number, xy: number, yy: number): PrincipalAxes {
  const middle = (xx + yy) / 2
  const radius = Math.hypot((xx - yy) / 2, xy)
  return {
    // The smaller one may round to just below zero.
    sd: [Math.sqrt(middle + radius), Math.sqrt(Math.max(0, middle - radius))],
    angle: Math.atan2(2 * xy, xx - yy) / 2,
  }
}
