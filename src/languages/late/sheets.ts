import { sheets } from '../en/sheets.ts'
import { words } from '../words.ts'

/** The words of sheets of images, which come with them. */
export const sheetWords = () => words.sheets ?? sheets
