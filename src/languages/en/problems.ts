import { lanes } from './failures.ts'

/** What went wrong, in sentences. */
export const problems = { problems: lanes }
