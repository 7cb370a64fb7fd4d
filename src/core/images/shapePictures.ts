import { stream, uniforms } from '../space/random.ts'
import { type Distance, shapes } from './shapeDistances.ts'

export interface ShapesStyle {
  /** Pixels of a side. */
  readonly size: number
  /** Places along a side. */
  readonly places: number
  /** How much pictures of a mode differ. */
  readonly jitter: number
}

/** Half-widths, as shares of half a place. */
const reaches = [0.6, 0.95] as const
export const sizeNames = ['1', '2'] as const

export const placeNames = (places: number): readonly string[] =>
  Array.from({ length: places * places }, (_, k) => String(k + 1))

/** Random numbers of a picture. */
const NUMBERS = 4

/**
 * So many pictures of each shape at each place in each size, the size varying fastest: `[modes · each,
 * size²]`. Place and half-width are uniform about their means, by 8 % of a place.
 * @param seed of another seed are other pictures of the same law
 */
export function shapePictures(style: ShapesStyle, each: number, seed: number): Float32Array {
  const { size, places, jitter } = style
  const modes = shapes.flatMap(({ distance }) =>
    placeNames(places).flatMap((_, place) => reaches.map((reach) => ({ distance, place, reach }))),
  )
  const cell = size / places
  const out = new Float32Array(modes.length * each * size * size)
  const numbers = new Float64Array(NUMBERS * each)
  modes.forEach(({ distance, place, reach }, k) => {
    uniforms(numbers, { seed, stream: stream('images.shapes'), step: k })
    for (let i = 0; i < each; i++) {
      const by = (j: number) => 0.08 * jitter * cell * (2 * numbers[NUMBERS * i + j] - 1)
      const from = (k * each + i) * size * size
      fill(out.subarray(from, from + size * size), size, distance, {
        x: ((place % places) + 0.5) * cell + by(0),
        y: (Math.floor(place / places) + 0.5) * cell + by(1),
        reach: (reach * cell) / 2 + by(2) / 2,
      })
    }
  })
  return out
}

interface Placed {
  readonly x: number
  readonly y: number
  readonly reach: number
}

/** A pixel is covered by as much as the edge leaves of it: ½ where the edge goes through its centre. */
function fill(
  picture: Float32Array,
  size: number,
  distance: Distance,
  { x, y, reach }: Placed,
): void {
  for (let at = 0; at < picture.length; at++) {
    const [across, down] = [(at % size) + 0.5 - x, Math.floor(at / size) + 0.5 - y]
    const outside = reach * distance(across / reach, down / reach)
    picture[at] = Math.min(1, Math.max(0, 0.5 - outside))
  }
}
