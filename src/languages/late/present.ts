import { present } from '../en/present.ts'
import { words } from '../words.ts'

/** The words of the presenter's view, which come with it. */
export const presentWords = () => words.present ?? present
