import { lanes } from './failures.ts'
import { adjusted, link } from './link.ts'

/** What went wrong, in sentences. */
export const problems = { problems: { link, adjusted, ...lanes } }
