import { epoch } from '../en/epoch.ts'
import { words } from '../words.ts'

/** The words of a link of another epoch. */
export const epochWords = () => words.epoch ?? epoch
