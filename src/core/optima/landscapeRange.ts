import { narrowest } from '../gaussian/narrowest.ts'
import { densityOf, type Target } from '../targets/target.ts'

/** The part of the half-plane of (μ, log σ) that a landscape shows. */
export interface Range {
  readonly mu: readonly [number, number]
  readonly logSigma: readonly [number, number]
}

/** D over `columns` values of μ and `rows` of log σ, both ends included; row 0 has the smallest σ. */
export interface Landscape {
  readonly range: Range
  readonly columns: number
  readonly rows: number
  readonly values: Float64Array
}

/** A Gaussian on the line. */
export interface Place {
  readonly mu: number
  readonly sigma: number
}

/** Below and above the widths that an optimum may have. */
const ROOM = { below: 0.5, above: 2.5 } as const

/** A range that is left grows by whole quarters, so that it does not grow with every step. */
const STEP = 1 / 4

/**
 * μ over the plotting square of the target and σ from half its narrowest component to 2.5 times its
 * sd, and more where a place lies outside.
 */
export function landscapeRange(target: Target, places: readonly Place[]): Range {
  const { center, halfWidth, units } = target
  const mixture = densityOf(target)
  const widest = Math.max(units.unit, ...mixture.map(({ sd }) => sd[0]))
  return {
    mu: grown(
      [center[0] - halfWidth, center[0] + halfWidth],
      places.map(({ mu }) => mu),
    ),
    logSigma: grown(
      [Math.log(ROOM.below * narrowest(mixture)), Math.log(ROOM.above * widest)],
      places.map(({ sigma }) => Math.log(sigma)),
    ),
  }
}

function grown([from, to]: readonly [number, number], values: readonly number[]): [number, number] {
  const step = STEP * (to - from)
  // Half a step of room, so that what made the range grow does not lie on its border.
  const steps = (beyond: number) => (beyond > 0 ? Math.ceil(beyond / step + 1 / 2) : 0)
  const finite = values.filter(Number.isFinite)
  return [
    from - step * steps(from - Math.min(from, ...finite)),
    to + step * steps(Math.max(to, ...finite) - to),
  ]
}

export const contains = ({ mu, logSigma }: Range, place: Place): boolean =>
  place.mu >= mu[0] &&
  place.mu <= mu[1] &&
  Math.log(place.sigma) >= logSigma[0] &&
  Math.log(place.sigma) <= logSigma[1]
