import { overSquare } from '../points/overSquare.ts'
import { reader } from './reader.ts'

export default reader(({ tf, learner: { logRatio, critic }, target }) => {
  const at = logRatio ?? critic?.at
  return at ? overSquare(tf, at, target) : null
})
