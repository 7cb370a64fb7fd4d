import type { Distribution } from '../distributions.ts'
import type { Tensor2D, Tensor3D } from '../objective.ts'

/** q(z), q(x|z) and e(z|x). */
export interface LatentModel {
  readonly prior: Distribution
  decoder(z: Tensor3D): Distribution
  encoder(x: Tensor3D): Distribution
}

/**
 * log w = log q(z) + log q(x|z) − log e(z|x), `[runs, n]`: its mean over codes of e is the ELBO, and the
 * mean of w is q(x).
 * @param inferred e(z|x), where it is another than the model's: one whose numbers are held
 */
export const logWeight = (
  { prior, decoder, encoder }: LatentModel,
  x: Tensor3D,
  z: Tensor3D,
  inferred = encoder(x),
): Tensor2D => prior.log(z).add<Tensor2D>(decoder(z).log(x)).sub(inferred.log(z))
