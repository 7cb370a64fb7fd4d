import { stream, uniforms } from '../space/random.ts'
import { digitStrokes } from './digitStrokes.ts'
import { placed } from './hand.ts'
import { ink } from './ink.ts'

export interface DigitStyle {
  /** Pixels of a side. */
  readonly size: number
  /** How much pictures of a digit differ: 0 not at all, 1 as people write. */
  readonly jitter: number
}

/** Random numbers of a picture; two counters. */
const NUMBERS = 8

/**
 * So many pictures of each digit, `[10 · each, size²]`, all of a digit together. Place, width, height,
 * slant and pen are uniform about their means: the first by 7 % of the side, the second and third by
 * 14 % of themselves, slant by ± 0.3, the pen from 8 to 15 % of the side.
 * @param seed of another seed are other pictures of the same law
 */
export function digitPictures(
  { size, jitter }: DigitStyle,
  each: number,
  seed: number,
): Float32Array {
  const out = new Float32Array(10 * each * size * size)
  const numbers = new Float64Array(NUMBERS * each)
  for (let digit = 0; digit < 10; digit++) {
    uniforms(numbers, { seed, stream: stream('images.digits'), step: digit })
    for (let i = 0; i < each; i++) {
      const by = (k: number, most: number) => jitter * most * (2 * numbers[NUMBERS * i + k] - 1)
      const hand = {
        center: [0.5 + by(0, 0.07), 0.5 + by(1, 0.07)],
        reach: [0.24 * (1 + by(2, 0.14)), 0.36 * (1 + by(3, 0.14))],
        slant: by(4, 0.3),
      } as const
      const from = (digit * each + i) * size * size
      const picture = out.subarray(from, from + size * size)
      ink(picture, size, placed(digitStrokes[digit], size, hand), size * (0.115 + by(5, 0.035)))
    }
  }
  return out
}
