import type { Learner, Tensor3D, World } from '../objective.ts'
import type { DensityModel } from './densityModel.ts'

/** What a model in the target's coordinates offers in standard units. */
export function standardised(
  { tf, dim, target }: World,
  model: DensityModel,
): Required<Pick<Learner, 'logDensity'>> & Pick<DensityModel, 'sample'> {
  const { center, unit } = target.units
  const origin = () => tf.tensor1d(center.slice(0, dim))
  return {
    sample: (noise) => model.sample(noise).sub(origin()).div(unit),
    logDensity(x) {
      const inTarget = x.mul(unit).add<Tensor3D>(origin())
      return model.logDensity(model.features(inTarget)).add(dim * Math.log(unit))
    },
  }
}
