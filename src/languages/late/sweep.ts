import { sweep } from '../en/sweep.ts'
import { words } from '../words.ts'

/** The words of sweeps, which come with them. */
export const sweepWords = () => words.sweep ?? sweep
