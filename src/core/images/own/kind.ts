import type { Brought } from './brought.ts'
import { headOf, isPacked, isZip } from './bytes.ts'
import { isEncoded } from './encoded.ts'
import { isIdx } from './idx.ts'
import { isNpy } from './npy.ts'

const begins = [isIdx, isNpy, isEncoded, isPacked, isZip]

/** Files of a folder that are looked at. */
const looks = 50

/**
 * Whether what is brought is meant as pictures, and not as a table, by its first bytes: one of its
 * files begins as files of pictures do, or as archives, in which there may be some.
 */
export async function looksLikePictures(files: readonly Brought[]): Promise<boolean> {
  for (const { file } of files.slice(0, looks)) {
    const head = await headOf(file)
    if (begins.some((is) => is(head))) return true
  }
  return false
}
