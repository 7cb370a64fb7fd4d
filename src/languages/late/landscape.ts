import { landscape } from '../en/landscape.ts'
import { words } from '../words.ts'

/** The words of the landscape, which come with it. */
export const landscapeWords = () => words.landscape ?? landscape
