import { fieldSize } from '../../core/record/frame.ts'
import { finer } from '../../core/space/finer.ts'
import { logDensityOf } from '../points/logDensityOf.ts'
import { overSquare } from '../points/overSquare.ts'
import { reader } from './reader.ts'

/** Of a flow back, for thousands of cells: half of what is needed for a number. */
const STEPS = 12

export default reader(({ tf, learner, target, still, atLeisure }) => {
  const logDensity = logDensityOf(learner, STEPS)
  if (!logDensity) return null
  const { space, units } = target
  const perVolume = (logs: Float32Array) => {
    // q = exp(log q_u) / unitᵈ, where log q_u is of the standard units u = (x − center) / unit.
    const shift = space.dim * Math.log(units.unit)
    return logs.map((value) => Math.exp(value - shift))
  }
  const whole = async () => perVolume(await overSquare(tf, logDensity, target))
  if (learner.logDensity) return whole()
  // By the ODE it takes 48 passes through the network, and their gradients.
  const half = fieldSize / 2
  const coarse = async () => perVolume(finer(await overSquare(tf, logDensity, target, half), half))
  return atLeisure(still || space.kind === 'line' ? whole : coarse)
})
