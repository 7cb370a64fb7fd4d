import { joined } from '../joined.ts'
import { type FeatureSpace, featureSpace } from './features.ts'
import { hullDistance } from './hull.ts'
import { type LogLikelihood, logLikelihood } from './likelihood.ts'

/** Principal components that pictures are told apart by: more for more classes, up to the last number. */
const FEATURES = [24, 64] as const
/** Classes that a picture is compared with, the likeliest ones first. */
const CANDIDATES = 8
/** One is no rival that is so many times as far as the best. */
const RIVAL = 2.5

/** What pictures look like. */
export interface Looks {
  /** The class whose pictures each is nearest to; −1 for one that is not finite. */
  readonly nearest: Int32Array
  /**
   * The distance to them, and to those of the next class, at most two and a half times as much: in pixels
   * of full ink, by features.
   */
  readonly distance: Float64Array
  readonly second: Float64Array
  /** How far each is from what the features say of it. */
  readonly off: Float64Array
}

export interface Classifier {
  look(pictures: Float32Array): Looks
  /** The distance of one picture to each class. */
  distances(picture: Float32Array): Float64Array
}

interface Class {
  /** Features of its pictures. */
  readonly known: Float64Array
  readonly likelihood: LogLikelihood
}

/** @param known pictures of each class, `[n, dim]` */
export function classifier(known: readonly Float32Array[], dim: number): Classifier {
  const space = featureSpace(joined(known), dim, Math.min(FEATURES[0] + known.length, FEATURES[1]))
  const classes = known.map((pictures): Class => {
    const { values } = space.of(pictures)
    return { known: values, likelihood: logLikelihood(values, space.count) }
  })
  return {
    look: (pictures) => look(pictures, dim, space, classes),
    distances(picture) {
      const { values } = space.of(picture)
      return Float64Array.from(classes, (one) => hullDistance(values, 0, one.known, space.count))
    },
  }
}

function look(
  pictures: Float32Array,
  dim: number,
  space: FeatureSpace,
  classes: readonly Class[],
): Looks {
  const n = pictures.length / dim
  const { values, off } = space.of(pictures)
  const nearest = new Int32Array(n).fill(-1)
  const distance = new Float64Array(n).fill(Number.POSITIVE_INFINITY)
  const second = new Float64Array(n).fill(Number.POSITIVE_INFINITY)
  for (let i = 0; i < n; i++) {
    if (!Number.isFinite(off[i])) continue
    const at = i * space.count
    for (const k of likeliest(classes, values, at)) {
      const away = hullDistance(values, at, classes[k].known, space.count, RIVAL * distance[i])
      if (away < distance[i]) {
        second[i] = distance[i]
        distance[i] = away
        nearest[i] = k
      } else if (away < second[i]) second[i] = away
    }
    second[i] = Math.min(second[i], RIVAL * distance[i])
  }
  return { nearest, distance, second, off }
}

/** The likeliest classes, in order; the same array each time. */
const candidates: number[] = []
const scores: number[] = []

function likeliest(classes: readonly Class[], values: Float64Array, at: number): readonly number[] {
  candidates.length = 0
  scores.length = 0
  classes.forEach(({ likelihood }, k) => {
    const score = likelihood(values, at)
    let place = candidates.length
    while (place > 0 && scores[place - 1] < score) place--
    if (place >= CANDIDATES) return
    candidates.splice(place, 0, k)
    scores.splice(place, 0, score)
    candidates.length = Math.min(CANDIDATES, candidates.length)
    scores.length = candidates.length
  })
  return candidates
}
