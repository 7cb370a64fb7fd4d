import type { RootOptions } from 'react-dom/client'
import { lastWord } from './lastWord.ts'
import { MissingPart } from './load.ts'

/** What becomes of an error on the page, which React by itself would blank. */
export const rootErrors: RootOptions = {
  onCaughtError(error) {
    // The browser itself has told of a file that does not come.
    if (!(error instanceof MissingPart)) console.error(error)
  },
  onUncaughtError(error) {
    console.error(error)
    lastWord(error)
  },
}
