import type { Target } from '../../core/targets/target.ts'
import type { Tensor2D, Tensor3D, TF } from '../../objectives/objective.ts'
import { logDensityOf } from '../points/logDensityOf.ts'
import { overSquare } from '../points/overSquare.ts'
import { reader } from './reader.ts'

/** Of a flow back, for thousands of cells: half of what is needed for a number. */
const STEPS = 12

export default reader(({ tf, learner, target, atLeisure }) => {
  const logDensity = logDensityOf(learner, STEPS)
  if (!logDensity) return null
  const draw = () => densityOver(tf, logDensity, target)
  // By the ODE it takes 48 passes through the network, and their gradients.
  return learner.logDensity ? draw() : atLeisure(draw)
})

/** q = exp(log q_u) / unitᵈ, where log q_u is of the standard units u = (x − center) / unit. */
async function densityOver(
  tf: TF,
  logDensity: (x: Tensor3D) => Tensor2D,
  target: Target,
): Promise<Float32Array> {
  const shift = target.space.dim * Math.log(target.units.unit)
  const logs = await overSquare(tf, logDensity, target)
  return logs.map((value) => Math.exp(value - shift))
}
