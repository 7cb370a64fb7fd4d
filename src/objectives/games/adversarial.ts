import { startOf } from '../fit/start.ts'
import type { Learner, Move, Tensor1D, Tensor2D, Tensor3D, World } from '../objective.ts'
import type { adversarialParams } from './adversarialParams.ts'
import { gaussianGenerator } from './gaussianGenerator.ts'
import type { ReadOut } from './readOut.ts'
import { blurred, r1 } from './regularisers.ts'

/** A game of a generator against a critic. */
export interface Game {
  readonly readOut: ReadOut
  /** Both players' losses as functions of the critic's output on data and on samples, `[runs]`. */
  critic(vReal: Tensor2D, vFake: Tensor2D): Tensor1D
  generator(vFake: Tensor2D): Tensor1D
  /** The critic's numbers stay within ±clip. */
  readonly clip?: number
}

/**
 * Training of a generator x = G(z) against a critic v(x). The critic takes `criticSteps` steps, each on
 * fresh data and fresh samples, and the generator one: after them on fresh samples (alternating), or
 * together with the last of them, both gradients at the same point and on the same batch
 * (simultaneous; Nowozin et al. 2016, Algorithm 1).
 */
export function adversarial(world: World<typeof adversarialParams>, game: Game): Learner {
  const { values } = world
  const gaussian =
    values.generator === 'gaussian'
      ? gaussianGenerator(world, startOf(values.start, world.target))
      : null
  const latent = gaussian ? world.dim : world.latent
  const generator = gaussian ?? world.mlp('generator', latent, world.dim)
  const critic = world.mlp('critic', world.dim, 1)
  const output = (x: Tensor3D) =>
    game.readOut.output(critic.apply(x).reshape([x.shape[0], x.shape[1]]))
  return {
    step(batch) {
      const { instanceNoise, gradientPenalty, criticSteps, update } = values
      const real = (k: number) => blurred(batch.data(k).x, instanceNoise, batch, `real ${k}`)
      const fake = (codes: string, noise: string) =>
        blurred(generator.apply(batch.normal(codes, latent)), instanceNoise, batch, noise)
      const criticMove = (k: number): Move => ({
        who: [critic],
        rate: values.criticRate,
        clip: game.clip,
        loss() {
          const [x, y] = [real(k), fake(`critic ${k}`, `fake ${k}`)]
          return r1(game.critic(output(x), output(y)), critic, x, gradientPenalty)
        },
      })
      const last = criticSteps - 1
      const generatorMove: Move = {
        who: [generator],
        rate: values.generatorRate,
        loss: () =>
          update === 'simultaneous'
            ? game.generator(output(fake(`critic ${last}`, `fake ${last}`)))
            : game.generator(output(fake('generator', 'generator'))),
      }
      for (let k = 0; k < last; k++) world.play([criticMove(k)], 'alternating')
      const [criticLoss, generatorLoss] = world.play([criticMove(last), generatorMove], update)
      return { critic: criticLoss, generator: generatorLoss }
    },
    sample: (noise) => generator.apply(noise.normal('generator', latent)),
    generate: generator.apply,
    latent,
    ...read(game.readOut, output),
    ...(gaussian && { components: gaussian.components, logDensity: gaussian.logDensity }),
  }
}

/** What the learner says of x by its critic. */
function read(readOut: ReadOut, output: (x: Tensor3D) => Tensor2D): Partial<Learner> {
  if ('label' in readOut) return { critic: { label: readOut.label, at: output } }
  return { logRatio: (x) => readOut.logRatio(output(x)) }
}
