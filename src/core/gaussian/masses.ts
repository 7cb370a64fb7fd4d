import type { Square } from '../space/square.ts'
import { lineMasses } from './lineMasses.ts'
import { dimension, type Mixture } from './mixture.ts'
import { planeMasses } from './planeMasses.ts'

/**
 * Probability of each of the `size`^dim cells of the square, numbered as in a histogram: shares of
 * the whole, so what they lack to 1 is outside.
 */
export const masses = (mixture: Mixture, square: Square, size: number): Float64Array =>
  (dimension(mixture) === 1 ? lineMasses : planeMasses)(mixture, square, size)
