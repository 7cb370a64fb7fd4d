import { digitPictures } from './digitPictures.ts'
import { squareSpace } from './imageSpace.ts'
import { labelledModes } from './labelledModes.ts'
import { labelledRows, sharesOf, stackedRows } from './labelledRows.ts'
import { stackedModes } from './stackedModes.ts'

export interface DigitsSettings {
  /** Pixels of a side. */
  readonly size: number
  /** How much pictures of a digit differ. */
  readonly jitter: number
  /** The digit that is rare; null for none. */
  readonly rare: number | null
  /** Its share. */
  readonly share: number
}

/** Pictures of each digit in the data set. */
const EACH = 400

/** Digits 0 to 9 by an unsteady hand. */
export function digits({ size, jitter, rare, share }: DigitsSettings) {
  const space = squareSpace(size)
  const { source, told } = labelledRows(
    {
      key: `digits ${size} ${jitter}`,
      dim: space.dim,
      classes: 10,
      each: EACH,
      pictures: () => digitPictures({ size, jitter }, EACH, 1),
    },
    sharesOf(10, rare, share),
  )
  return { space, source, modes: labelledModes(source, space.dim, {}, told) }
}

/** Three of them, as red, green and blue: 1000 modes (Metz et al. 2017, there of MNIST). */
export function stackedDigits(settings: DigitsSettings) {
  const { space, source, modes } = digits(settings)
  const names = ['red', 'green', 'blue']
  return {
    space: squareSpace(settings.size, 3),
    source: stackedRows(source, names.length),
    modes: stackedModes(modes, space, names),
  }
}
