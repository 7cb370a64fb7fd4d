/** The two numbers of the game: where q = δ_θ stands, and the slope of D(x) = ψx. */
export type Point = readonly [theta: number, psi: number]

export const radius = ([theta, psi]: Point): number => Math.hypot(theta, psi)

export const plus = ([theta, psi]: Point, by: number, [dTheta, dPsi]: Point): Point => [
  theta + by * dTheta,
  psi + by * dPsi,
]

/** (1 − share)·from + share·to. */
export const between = (from: Point, share: number, to: Point): Point => [
  from[0] + share * (to[0] - from[0]),
  from[1] + share * (to[1] - from[1]),
]
