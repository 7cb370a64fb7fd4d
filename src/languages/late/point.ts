import { point } from '../en/point.ts'
import { words } from '../words.ts'

/** The words of a point that is asked about, which come with it. */
export const pointWords = () => words.point ?? point
