import type { Batch } from '../batch.ts'
import { effectiveShare } from '../effectiveShare.ts'
import { startOf } from '../fit/start.ts'
import type { Learner, Move, Tensor1D, Tensor2D, Tensor3D, World } from '../objective.ts'
import type { playerParams } from './adversarialParams.ts'
import { gaussianGenerator } from './gaussianGenerator.ts'
import { blurred } from './instanceNoise.ts'
import type { Penalty } from './penalties.ts'
import type { ReadOut } from './readOut.ts'
import { spectrallyNormalised } from './spectralNorm.ts'

/** A game of a generator against a critic. */
export interface Game {
  readonly readOut: ReadOut
  /** Both players' losses as functions of the critic's output on data and on samples, `[runs]`. */
  critic(vReal: Tensor2D, vFake: Tensor2D): Tensor1D
  generator(vFake: Tensor2D): Tensor1D
  /** Where samples do not count alike: log of their weights, `[runs, n]`, but for a constant. */
  logWeights?(vFake: Tensor2D): Tensor2D
  /** The critic's numbers stay within ±clip. */
  readonly clip?: number
  /** What is added to the critic's loss. */
  readonly penalty?: Penalty
  /** How many points, all real or all fake, the critic sees at once; 1 unless told. */
  readonly pack?: number
}

/**
 * Training of a generator x = G(z) against a critic v(x). The critic takes `criticSteps` steps, each on
 * fresh data and fresh samples, and the generator one: after them on fresh samples (alternating), or
 * together with the last of them, both gradients at the same point and on the same batch
 * (simultaneous; Nowozin et al. 2016, Algorithm 1).
 */
export function adversarial(world: World<typeof playerParams>, game: Game): Learner {
  const { values } = world
  const gaussian =
    values.generator === 'gaussian'
      ? gaussianGenerator(world, startOf(values.start, world.target))
      : null
  const latent = gaussian ? world.dim : world.latent
  const generator = gaussian ?? world.generator('generator', latent)
  const { pack = 1 } = game
  const network = pack > 1 ? world.mlp('critic', pack * world.dim, 1) : world.reader('critic', 1)
  const bounded =
    values.lipschitz > 0 ? spectrallyNormalised(world, network, values.lipschitz) : null
  const critic = bounded ?? network
  /** The generator that samples are drawn by. */
  const shown =
    'layers' in generator && values.averaging > 0
      ? world.average(generator, values.averaging)
      : generator
  /** Of packs `[runs, n, pack·dim]`. */
  const output = (x: Tensor3D) =>
    game.readOut.output(critic.apply(x).reshape([x.shape[0], x.shape[1]]))
  /** As many packs of points of the data as a batch has points, each place in a pack from a batch of its own. */
  const packOfData = (batch: Batch, k: number) => {
    const draws = Array.from({ length: pack }, (_, i) => batch.data(k * pack + i).x)
    return draws.length === 1 ? draws[0] : world.tf.concat(draws, 2)
  }
  const packOfSamples = (batch: Batch, codes: string): Tensor3D => {
    const z = batch.normal(codes, pack * latent)
    if (pack === 1) return generator.apply(z)
    const points = generator.apply(z.reshape([world.runs, -1, latent]))
    return points.reshape([world.runs, -1, pack * world.dim])
  }
  return {
    step(batch) {
      const { instanceNoise, criticSteps, update } = values
      const real = (k: number) => blurred(packOfData(batch, k), instanceNoise, batch, `real ${k}`)
      const fake = (codes: string, noise: string) =>
        blurred(packOfSamples(batch, codes), instanceNoise, batch, noise)
      const criticMove = (k: number): Move => ({
        who: [network],
        rate: values.criticRate,
        clip: game.clip,
        loss() {
          const [x, y] = [real(k), fake(`critic ${k}`, `fake ${k}`)]
          const loss = game.critic(output(x), output(y))
          const shown = { critic, real: x, fake: y, noise: batch, name: `penalty ${k}` }
          return game.penalty ? game.penalty(loss, shown) : loss
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
      for (let k = 0; k < last; k++) {
        bounded?.refine()
        world.play([criticMove(k)], 'alternating')
      }
      bounded?.refine()
      const share = game.logWeights?.(output(fake('generator', 'generator')))
      const [criticLoss, generatorLoss] = world.play([criticMove(last), generatorMove], update)
      return {
        ...{ critic: criticLoss, generator: generatorLoss },
        ...(share && { 'effective share of samples': effectiveShare(world.tf, share) }),
      }
    },
    sample: (noise) => shown.apply(noise.normal('generator', latent)),
    generate: shown.apply,
    latent,
    generatorLoss(x, noise) {
      const seen = blurred(x, values.instanceNoise, noise, 'generator')
      return game.generator(output(seen.reshape([x.shape[0], -1, pack * world.dim])))
    },
    criticNoise: () => values.instanceNoise,
    facts: {
      // Data reach the generator through the critic alone.
      counts(x, are) {
        const v = output(x.tile([1, 1, pack]))
        if (are === 'data') return v.zerosLike()
        const weights = game.logWeights?.(v)
        return weights ? weights.softmax<Tensor2D>().mul(x.shape[1]) : v.onesLike()
      },
    },
    ...read(game.readOut, pack, output),
    ...(gaussian && { components: gaussian.components, logDensity: gaussian.logDensity }),
  }
}

/**
 * What the learner says of x by its critic. Of m times the same point the log ratio of packs is m
 * times that of the point.
 */
function read(readOut: ReadOut, pack: number, output: (x: Tensor3D) => Tensor2D): Partial<Learner> {
  if ('label' in readOut) return { critic: { label: readOut.label, at: output } }
  if (pack === 1) return { logRatio: (x) => readOut.logRatio(output(x)) }
  return { logRatio: (x) => readOut.logRatio(output(x.tile([1, 1, pack]))).div(pack) }
}
