import { dirac } from '../en/dirac.ts'
import { words } from '../words.ts'

/** The words of the Dirac-GAN, which come with it. */
export const diracWords = () => words.dirac ?? dirac
