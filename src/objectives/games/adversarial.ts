import { choice, int, real, type Values } from '../../core/settings/params.ts'
import { startOf, startParam } from '../fit/start.ts'
import type { Batch, Learner, Move, Tensor1D, Tensor2D, Tensor3D, World } from '../objective.ts'
import { average, scalar } from '../tensors.ts'
import { gaussianGenerator } from './gaussianGenerator.ts'

/** Settings of every two-player game. */
export const adversarialParams = {
  generator: choice({
    label: 'Generator',
    help: 'A network, or one Gaussian x = μ + Lz, whose mean and full matrix are trained and can be compared with an exact fit.',
    default: 'network',
    options: [
      { value: 'network', label: 'Network' },
      { value: 'gaussian', label: 'One Gaussian' },
    ],
  }),
  start: {
    ...startParam,
    shownWhen: ({ generator }) => generator === 'gaussian',
  } as typeof startParam,
  update: choice({
    label: 'Update',
    help: 'Alternating: the generator answers the critic’s new step on fresh samples. Simultaneous: both move at once, on the same batch.',
    default: 'alternating',
    options: [
      { value: 'alternating', label: 'Alternating' },
      { value: 'simultaneous', label: 'Simultaneous' },
    ],
  }),
  generatorRate: real({
    label: 'Generator learning rate',
    help: 'Step size of the generator.',
    default: 1e-3,
    min: 1e-6,
    max: 10,
    scale: 'log',
    live: true,
  }),
  criticRate: real({
    label: 'Critic learning rate',
    help: 'Step size of the critic (discriminator).',
    default: 1e-3,
    min: 1e-6,
    max: 10,
    scale: 'log',
    live: true,
  }),
  criticSteps: int({
    label: 'Critic steps',
    help: 'Critic steps for every generator step.',
    default: 1,
    min: 1,
    max: 10,
    live: true,
  }),
  instanceNoise: real({
    label: 'Instance noise',
    help: 'Sd of noise added to data and samples before the critic sees them, as a share of the data’s root-mean-square coordinate. It makes the two overlap, and so keeps the critic informative.',
    default: 0.05,
    min: 0,
    max: 1,
    step: 0.01,
    live: true,
  }),
  gradientPenalty: real({
    label: 'Gradient penalty',
    help: 'γ of R1: half of γ times the mean squared gradient of the critic on data is added to the critic’s loss. A flatter critic keeps its slopes finite and damps the game’s oscillation; 0 is off.',
    default: 0,
    min: 0,
    max: 10,
    step: 0.1,
    live: true,
  }),
}

/**
 * What a formula needs beside the game itself: that the critic is bounded, that p and q are both seen
 * through the instance noise (its sd), and the penalty on `a`, the critic before its bound.
 */
export function gameTex({
  instanceNoise,
  gradientPenalty,
}: Values<typeof adversarialParams>): string {
  const noise =
    instanceNoise > 0 ? `{(p,q\\text{ with noise }${instanceNoise};}\\allowbreak\\;` : '('
  const penalty =
    gradientPenalty > 0
      ? `,\\;\\mathcal{L}_v\\mathrel{+}=\\tfrac{\\gamma}{2}\\,\\mathbb{E}_{p}\\|\\nabla_x a\\|^2,\\;v=${BOUND}\\tanh\\tfrac{a}{${BOUND}}`
      : ''
  // In braces no line breaks.
  return `\\quad\\allowbreak${noise}{|v|<${BOUND})}${penalty}`
}

/** Both players' losses as functions of the critic's output v on data and on samples, `[runs]`. */
export interface Game {
  critic(vReal: Tensor2D, vFake: Tensor2D): Tensor1D
  generator(vFake: Tensor2D): Tensor1D
}

/**
 * |v| stays below this. The losses grow like eᵛ; e¹⁰ keeps one outlier from owning the gradient.
 * A log ratio of ±10 already says "only here" with odds of 22 000 to 1.
 */
const BOUND = 10

/**
 * Training of a generator x = G(z) against a critic v(x) ≈ log p(x)/q(x). The critic takes
 * `criticSteps` steps, each on fresh data and fresh samples, and the generator one: after them on
 * fresh samples (alternating), or together with the last of them, both gradients at the same point
 * and on the same batch (simultaneous; Nowozin et al. 2016, Algorithm 1).
 */
export function adversarial(world: World<typeof adversarialParams>, game: Game): Learner {
  const { tf, values } = world
  const gaussian =
    values.generator === 'gaussian'
      ? gaussianGenerator(world, startOf(values.start, world.target))
      : null
  const latent = gaussian ? world.dim : world.latent
  const generator = gaussian ?? world.mlp('generator', latent, world.dim)
  const critic = world.mlp('critic', world.dim, 1)
  const logRatio = (x: Tensor3D): Tensor2D =>
    tf.mul(tf.tanh(tf.div(scalar(critic.apply(x)), BOUND)), BOUND)
  /** What the critic is shown of x. */
  const blurred = (x: Tensor3D, batch: Batch, name: string): Tensor3D =>
    values.instanceNoise === 0
      ? x
      : tf.add(x, tf.mul(batch.normal(`instance/${name}`, world.dim), values.instanceNoise))
  /**
   * `loss + (γ/2) E_p‖∇ₓ a(x)‖²`, R1 (Mescheder, Geiger & Nowozin 2018, arXiv 1801.04406).
   * As there it is of the network's output a itself, not of v = BOUND tanh(a / BOUND), whose gradient
   * vanishes where it is bounded; and of the data as the critic is shown them.
   */
  const penalised = (loss: Tensor1D, real: Tensor3D): Tensor1D =>
    values.gradientPenalty > 0
      ? tf.add(loss, tf.mul(average(critic.gradientNorm2(real)), values.gradientPenalty / 2))
      : loss
  return {
    step(batch) {
      const { criticSteps, update } = values
      /** What the critic sees of the generator, and the noise that this is made from. */
      const fake = (z: string, noise: string) =>
        blurred(generator.apply(batch.normal(z, latent)), batch, noise)
      const criticMove = (k: number): Move => ({
        who: [critic],
        rate: values.criticRate,
        loss() {
          const real = blurred(batch.data(k).x, batch, `real ${k}`)
          const generated = fake(`critic ${k}`, `fake ${k}`)
          return penalised(game.critic(logRatio(real), logRatio(generated)), real)
        },
      })
      const last = criticSteps - 1
      const generatorMove: Move = {
        who: [generator],
        rate: values.generatorRate,
        loss: () =>
          game.generator(
            logRatio(
              update === 'simultaneous'
                ? fake(`critic ${last}`, `fake ${last}`)
                : fake('generator', 'generator'),
            ),
          ),
      }
      for (let k = 0; k < last; k++) world.play([criticMove(k)], 'alternating')
      const [criticLoss, generatorLoss] = world.play([criticMove(last), generatorMove], update)
      return { critic: criticLoss, generator: generatorLoss }
    },
    sample: (noise) => generator.apply(noise.normal('generator', latent)),
    generate: generator.apply,
    latent,
    logRatio,
    ...(gaussian && { components: gaussian.components, logDensity: gaussian.logDensity }),
  }
}
