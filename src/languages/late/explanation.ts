import { explanation } from '../en/explanation.ts'
import { words } from '../words.ts'

/** The words of what stands below the figure, which come with it. */
export const explanationWords = () => words.explanation ?? explanation
