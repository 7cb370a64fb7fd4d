import { worksheets } from '../en/worksheets.ts'
import { words } from '../words.ts'

/** The words of worksheets, which come with them. */
export const worksheetsWords = () => words.worksheets ?? worksheets
