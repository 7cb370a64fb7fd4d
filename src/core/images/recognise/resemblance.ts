import { normals, stream } from '../../space/random.ts'
import type { Classifier, Looks } from './classifier.ts'

/** What a picture must be to look like its class, besides nearer to it than to any other. */
export interface Resemblance {
  /** At most so far from the pictures of the class. */
  readonly distance: number
  /** At most so far from all that the features can say. */
  readonly off: number
}

/** So little noise a pixel may have, and be as near as real pictures are. */
const SLIGHT = 0.1
/** Noise that is alike everywhere, as the decoder of a VAE adds, hides no picture up to here. */
const GRAIN = 0.2
/** Share of real pictures, seen through that noise, that each of the two bounds admits. */
const ADMITTED = 0.99
/**
 * At most so many times as far from its class as from any other a picture is clear (Lowe 2004, § 7.1):
 * half of one digit and half of another is as far from the one as from the other.
 */
const CLEAR = 0.8

/** Pictures seen through noise, the same each time. */
const through = (pictures: Float32Array, sd: number): Float32Array => {
  const key = { seed: 1, stream: stream('images.resemblance'), step: 0 }
  return normals(new Float32Array(pictures.length), key).map((z, i) => pictures[i] + sd * z)
}

/** As hard to tell as pictures may be. */
export const grainy = (pictures: Float32Array): Float32Array => through(pictures, GRAIN)

/**
 * The bounds that real pictures keep, also those that have a little noise.
 * @param pictures real ones, which the classifier has not been made from
 */
export const resemblance = (classifier: Classifier, pictures: Float32Array): Resemblance => ({
  distance: most(classifier.look(through(pictures, SLIGHT)).distance),
  off: most(classifier.look(grainy(pictures)).off),
})

/** What 99 % keep below. */
function most(values: Float64Array): number {
  const ascending = values.slice().sort()
  return ascending[Math.ceil(ADMITTED * ascending.length) - 1]
}

/** Whether picture i looks like the class that it is nearest to. */
export const resembles = (
  { nearest, distance, second, off }: Looks,
  i: number,
  bounds: Resemblance,
): boolean =>
  nearest[i] >= 0 &&
  distance[i] <= bounds.distance &&
  distance[i] <= CLEAR * second[i] &&
  off[i] <= bounds.off
