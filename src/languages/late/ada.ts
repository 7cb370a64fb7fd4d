import { ada } from '../en/ada.ts'
import { words } from '../words.ts'

/** The words of domain adaptation, which come with it. */
export const adaWords = () => words.ada ?? ada
