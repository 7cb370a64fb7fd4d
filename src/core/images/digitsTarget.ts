import type { Target } from '../targets/target.ts'
import { digitPictures } from './digitPictures.ts'
import { imageTarget, squareSpace } from './imageTarget.ts'
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

function digits({ size, jitter, rare, share }: DigitsSettings) {
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

/** Digits 0 to 9 by an unsteady hand. */
export function digitsTarget(settings: DigitsSettings): Target {
  const { space, source, modes } = digits(settings)
  return imageTarget(space, source, modes)
}

/** Three of them, as red, green and blue: 1000 modes (Metz et al. 2017, there of MNIST). */
export function stackedTarget(settings: DigitsSettings): Target {
  const { space, source, modes } = digits(settings)
  const names = ['red', 'green', 'blue']
  return imageTarget(
    squareSpace(settings.size, 3),
    stackedRows(source, names.length),
    stackedModes(modes, space, names),
  )
}
