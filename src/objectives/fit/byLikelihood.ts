import { failed } from '../../core/record/failure.ts'
import type { Tensor3D, World } from '../objective.ts'
import { mean } from '../tensors.ts'
import type { DensityModel } from './densityModel.ts'
import type { Estimator } from './estimator.ts'
import type { FitValues } from './params.ts'

/**
 * Where p is known by its points alone: maximum likelihood, −E_p log q in nats per unit of x, which is
 * forward KL less the entropy of p. Everything else asks for the density of p.
 * @throws a `failed` error for any other fit
 */
export function byLikelihood(
  { tf, target: { units }, dim }: World,
  model: DensityModel,
  { estimator }: FitValues,
): Estimator {
  if (estimator !== 'data') throw failed({ code: 'noDensity' })
  return ({ direction }, batch) => {
    if (direction !== 'forward') throw failed({ code: 'noDensity' })
    const origin = tf.tensor1d(units.center.slice(0, dim))
    const x = batch.data().x.mul(units.unit).add<Tensor3D>(origin)
    const features = model.features(x)
    const loss = () => mean(model.logDensity(features).neg())
    return { surrogate: loss, losses: { 'negative log-likelihood': loss() } }
  }
}
