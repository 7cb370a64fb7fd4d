/** Which mode a point belongs to. */
import type { Mixture } from '../gaussian/mixture.ts'

/** Within so many of its standard deviations a point is near a mode. */
export const nearness = 3

/** Numbers of a mode: its mean, the matrix that turns it into N(0, I), and log |Σ|. */
const numbers = 7

export type Placing = Float64Array

/** Modes made ready for `place`. One on the line has no second axis: nothing is measured along it. */
export const placing = (modes: Mixture): Placing =>
  Float64Array.from(
    modes.flatMap(({ mean, sd, angle }) => {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
      const second = sd[1] === 0 ? [0, 0] : [-sin / sd[1], cos / sd[1]]
      const logVolume = 2 * Math.log(sd[1] === 0 ? sd[0] : sd[0] * sd[1])
      return [...mean, cos / sd[0], sin / sd[0], ...second, logVolume]
    }),
  )

export interface Place {
  /** The mode that is nearest in its own sds; −1 for a point that is not finite. */
  nearest: number
  /** Of the modes within reach, the one whose density is highest there; −1 where there is none. */
  near: number
}

/** The same object each time, because millions of points are placed. */
const found: Place = { nearest: -1, near: -1 }

/** @returns what holds until the next call */
export function place(modes: Placing, x: number, y: number): Readonly<Place> {
  let least = Number.POSITIVE_INFINITY
  let best = Number.POSITIVE_INFINITY
  let nearest = -1
  let near = -1
  for (let f = 0, k = 0; f < modes.length; f += numbers, k++) {
    const dx = x - modes[f]
    const dy = y - modes[f + 1]
    const a = modes[f + 2] * dx + modes[f + 3] * dy
    const b = modes[f + 4] * dx + modes[f + 5] * dy
    const squared = a * a + b * b
    if (squared < least) {
      least = squared
      nearest = k
    }
    if (squared >= nearness * nearness) continue
    // −2 log N(x; m_k, Σ_k), but for a constant.
    const cost = squared + modes[f + 6]
    if (cost < best) {
      best = cost
      near = k
    }
  }
  found.nearest = nearest
  found.near = near
  return found
}
