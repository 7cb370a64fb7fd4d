import type { Move, Tensor1D, Tensor3D, World } from '../objective.ts'
import { mean } from '../tensors.ts'
import type { estimatorParams } from './estimatorParams.ts'
import { mixtureDensity } from './mixtureDensity.ts'

/** d(x), an estimate of the density of data, and how it learns. */
export function densityEstimator(world: World<typeof estimatorParams>) {
  const { values } = world
  const density = mixtureDensity(world)
  const { logDensity } = density
  return {
    logDensity,
    /** @param adversarial what it descends where it is to ascend the objective itself */
    move: (x: Tensor3D, adversarial: () => Tensor1D): Move => ({
      who: [density],
      rate: values.estimatorRate,
      loss: values.estimator === 'likelihood' ? () => mean(logDensity(x)).neg() : adversarial,
    }),
  }
}
