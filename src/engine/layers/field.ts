import { overSquare } from '../points/overSquare.ts'
import { reader } from './reader.ts'

export default reader(({ tf, learner: { logRatio }, target }) =>
  logRatio ? overSquare(tf, logRatio, target) : null,
)
