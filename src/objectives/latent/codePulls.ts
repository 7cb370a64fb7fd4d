import { normal } from '../distributions.ts'
import type { LearnerFacts } from '../facts.ts'
import type { Tensor3D, World } from '../objective.ts'
import { downhill, drawnAgain, pushed } from '../pulls.ts'
import { mean } from '../tensors.ts'
import type { LatentModel } from './logWeight.ts'

interface Model extends Pick<LatentModel, 'decoder'> {
  encoder(x: Tensor3D): ReturnType<typeof normal>
  /** The mean of q(x|z). */
  generate(z: Tensor3D): Tensor3D
}

/**
 * The tug of war of a VAE at what comes back of data, x̂ = g(μ(x)): how x̂ moves as the mean μ of e(z|x)
 * goes down either term of its loss, −E_e log q(x|z) and β KL(e(z|x) ‖ N(0, I)). Where the encoder has
 * learnt its mean, the two cancel.
 */
export const codePulls =
  (
    { tf, dim }: Pick<World, 'tf' | 'dim'>,
    { encoder, decoder, generate }: Model,
    beta: () => number,
  ): NonNullable<LearnerFacts['pulls']> =>
  (x, noise) => {
    const { mean: mu, logSd } = encoder(x)
    const code = mu as Tensor3D
    const [points, spread] = [drawnAgain(x), drawnAgain(logSd as Tensor3D)]
    const reconstruction = downhill(tf, code, noise, (m, drawn) =>
      mean(decoder(normal(m, spread).sample(drawn, 'posterior')).log(points)).neg(),
    )
    const at = generate(code)
    return [reconstruction, code.mul<Tensor3D>(-beta())].map((along) => ({
      at,
      along: pushed(tf, generate, code, along, dim),
    }))
  }
