import { divergence } from '../en/divergence.ts'
import { words } from '../words.ts'

/** The words of the divergence card, which come with it. */
export const divergenceWords = () => words.divergence ?? divergence
