import type { Target } from '../targets/target.ts'
import { digitPictures } from './digitPictures.ts'
import { imageTarget, squareSpace } from './imageTarget.ts'
import { labelledRows, sharesOf } from './labelledRows.ts'

export interface DigitsSettings {
  readonly size: number
  readonly jitter: number
  /** The digit that is rare; null for none. */
  readonly rare: number | null
  /** Its share. */
  readonly share: number
}

/** Pictures of each digit in the data set. */
const EACH = 400

/** The data set of digits; of equal settings it is the same. */
export const digitRows = ({ size, jitter, rare, share }: DigitsSettings) =>
  labelledRows({
    key: `digits ${size} ${jitter} ${rare} ${share}`,
    each: EACH,
    shares: sharesOf(10, rare, share),
    pictures: () => digitPictures({ size, jitter }, EACH, 1),
  })

/** Digits 0 to 9, written by a shaky hand. */
export const digitsTarget = (settings: DigitsSettings): Target =>
  imageTarget(squareSpace(settings.size), digitRows(settings), null)
