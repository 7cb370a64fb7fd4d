import { share } from '../en/share.ts'
import { words } from '../words.ts'

/** The words of the place where a link is handed on. */
export const shareWords = () => words.share ?? share
