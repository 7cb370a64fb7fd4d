import type { Target } from '../../core/targets/target.ts'
import type { Tensor2D, Tensor3D, TF } from '../../objectives/objective.ts'
import { overSquare } from '../points/overSquare.ts'
import { reader } from './reader.ts'

export default reader(({ tf, learner: { logDensity }, target }) =>
  logDensity ? densityOver(tf, logDensity, target) : null,
)

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
