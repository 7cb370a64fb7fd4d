import { logMarginal, sharedNoise } from '../../objectives/latent/severalCodes.ts'
import type { Tensor2D, Tensor3D } from '../../objectives/objective.ts'
import { seededNoise } from '../backend/noise.ts'
import { overSquare } from '../points/overSquare.ts'
import { reader } from './reader.ts'

/** Codes for each of the thousands of cells. */
const CODES = 4
/** The cells come in so many parts, because each takes as much memory as so many samples. */
const PARTS = 8

export default reader(({ tf, learner: { facts }, target }) => {
  if (!facts?.logWeights || !facts.logData) return null
  const { logWeights, logData } = facts
  return overSquare(
    tf,
    (x) => {
      // With noise of their own, neighbours would differ that are alike.
      const few = seededNoise(tf, [0], CODES, 'evaluate', 0)
      const noise = sharedNoise(few, x.shape[1] / PARTS)
      const logQ = tf
        .split<Tensor3D>(x, PARTS, 1)
        .map((part) => tf.tidy(() => logMarginal(logWeights, part, CODES, noise)))
      return logData(x).sub<Tensor2D>(tf.concat(logQ, 1))
    },
    target,
  )
})
