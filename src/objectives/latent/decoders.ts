import { continuousBernoulli } from '../continuousBernoulli.ts'
import { bernoulli, type Distribution, normal } from '../distributions.ts'
import type { Trainable } from '../network.ts'
import type { Tensor, Tensor3D, World } from '../objective.ts'
import type { decoderParams } from './decoderParams.ts'

/** q(x|z), of which the mean is known. */
export interface Decoded extends Distribution {
  readonly mean: Tensor3D
}

/** A network from codes to x, and what its answer is a distribution by. */
export interface Decoder {
  /** @param z codes `[runs, n, inputs]` */
  of(z: Tensor3D): Decoded
  /** What is trained of it. */
  readonly trained: readonly Trainable[]
}

/**
 * The decoder of these settings: N(g(z), σ² I), on images also one of ink, in [0, 1], of which a pixel
 * is none or all (Bernoulli) or anything between (continuous Bernoulli). On line and plane always the
 * first.
 * @param inputs how many numbers it is told
 */
export function decoderOf(world: World<typeof decoderParams>, inputs: number): Decoder {
  const { values, space } = world
  return space.kind === 'image' && values.decoder !== 'gaussian'
    ? ofInk(world, inputs, values.decoder === 'bernoulli' ? bernoulli : continuousBernoulli)
    : gaussian(world, inputs)
}

function gaussian(world: World<typeof decoderParams>, inputs: number): Decoder {
  const { values, runs } = world
  const network = world.generator('decoder', inputs)
  const logSd = world.free('decoder log sd', 1, Math.log(values.noiseSd))
  return {
    of(z) {
      const mean = network.apply(z)
      return { ...normal(mean, logSd.theta.reshape([runs, 1, 1])), mean }
    },
    trained: values.noise === 'learned' ? [network, logSd] : [network],
  }
}

/** A distribution on [0, 1] whose logits the network says, in the units of the models: x = (ink − c)/s. */
function ofInk(world: World, inputs: number, distribution: (logits: Tensor3D) => Decoded): Decoder {
  const { dim } = world
  const { center, unit } = world.target.units
  const network = world.generator('decoder', inputs, true)
  const inUnits = (ink: Tensor): Tensor3D => ink.sub(center[0]).div(unit)
  return {
    of(z) {
      const ink = distribution(network.apply(z))
      return {
        get mean() {
          return inUnits(ink.mean)
        },
        sample: (noise, name) => inUnits(ink.sample(noise, name)),
        // As of a density, so that it becomes that of ink where all others become theirs.
        log: (x) => ink.log(x.mul(unit).add(center[0])).add(dim * Math.log(unit)),
      }
    },
    trained: [network],
  }
}
