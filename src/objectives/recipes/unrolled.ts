import { choice, int } from '../../core/settings/params.ts'
import { detached } from '../detached.ts'
import { crossEntropy } from '../games/classifier.ts'
import { said } from '../games/critics.ts'
import { blurred } from '../games/instanceNoise.ts'
import { pointGameGraph, pointGameParams } from '../games/pointGame.ts'
import { implicitModel } from '../latent/implicitModel.ts'
import { atOnce } from '../moves.ts'
import type { Net } from '../network.ts'
import { objective, type Tensor2D, type Tensor3D } from '../objective.ts'
import { rate } from '../rate.ts'

/**
 * The generator plays against the critic that K more steps would make of this one, and its gradient runs
 * through these steps: it sees how the critic would answer. They are steps of plain gradient descent,
 *
 *   φ₀ = φ,  φₖ₊₁ = φₖ − η ∇L(φₖ),  the generator ascends L(φ_K),
 *
 * with L the critic's loss, after which they are forgotten: the critic itself takes one step from φ.
 *
 * In Metz et al. f is −L, θ_G and θ_D are the generator's numbers and φ. In their code the steps are Adam's.
 */
export default objective({
  id: 'unrolled',
  label: 'Unrolled GAN',
  family: 'gan',
  order: 29,
  reference: 'Metz et al. 2017 (arXiv 1611.02163), eqs. 5 to 9',
  learn(world) {
    const { tf, values } = world
    const { prior, generator, offers } = implicitModel(world)
    const critic = world.reader('critic', 1)
    const L = (of: Net, x: Tensor3D, y: Tensor3D) => crossEntropy(said(of, x), said(of, y))
    return {
      step(batch) {
        const seen = (points: Tensor3D, name: string) =>
          blurred(points, values.instanceNoise, batch, name)
        const x = seen(batch.data().x, 'real')
        const z = prior.sample(batch, 'generator')
        const fake = () => seen(generator.apply(z), 'fake')
        /** The critic K steps on, if samples stay y. */
        const ahead = (y: Tensor3D): Net => {
          const slope = tf.grad((phi) => L(critic.given(phi as Tensor2D, true), x, y).sum())
          let phi: Tensor2D = critic.theta
          for (let k = 0; k < values.unroll; k++) {
            const step = slope(phi).mul<Tensor2D>(values.unrollRate)
            phi = phi.sub(values.through === 'all' ? step : detached(tf, () => step.clone()))
          }
          return critic.given(phi, true)
        }
        return atOnce(world, {
          critic: { who: [critic], rate: values.criticRate, loss: () => L(critic, x, fake()) },
          generator: {
            who: [generator],
            rate: values.generatorRate,
            loss() {
              const y = fake()
              return L(ahead(y), x, y).neg()
            },
          },
        })
      },
      ...offers,
      logRatio: (x) => said(critic, x),
      criticNoise: () => values.instanceNoise,
    }
  },
  graph: pointGameGraph(),
  formula: ({ unroll, through }) =>
    `\\max_q\\;L(\\varphi_{${unroll}}),\\quad\\varphi_{k+1}=\\varphi_k-\\eta\\,${through === 'all' ? '' : '\\mathrm{const}\\,'}\\nabla L(\\varphi_k),\\quad\\min_{\\varphi_0}L=-\\mathbb{E}_{p}[\\log\\sigma(v)]-\\mathbb{E}_{q}[\\log\\sigma(-v)]`,
  summary: ({ unroll, through }) => {
    if (unroll === 0)
      return 'Without unrolled steps this is the minimax GAN, both players moving at once.'
    return through === 'all'
      ? `The generator takes into account how the critic would answer over ${unroll} steps, so that it gains little by crowding where the critic is wrong just now. Steps that are too long overshoot: the critic that is looked ahead to is then worse than this one.`
      : `First-order variant, not the unrolled GAN of the paper: the generator plays against a critic that is ${unroll} steps ahead, but does not see how its own move would change it.`
  },
  params: {
    unroll: int({
      label: 'Unrolled steps, K',
      help: 'How many steps of the critic the generator looks ahead; 0 is the minimax GAN.',
      default: 3,
      min: 0,
      max: 10,
    }),
    unrollRate: rate({
      label: 'Unrolled rate',
      help: 'Step size η of the steps that are looked ahead.',
      default: 0.01,
    }),
    through: choice({
      label: 'Gradient',
      help: 'Through the unrolled steps, as in the paper; or first-order, which takes them as given and is another algorithm: G against a look-ahead D.',
      default: 'all',
      options: [
        { value: 'all', label: 'Through the steps' },
        { value: 'first', label: 'First-order: a look-ahead D' },
      ],
    }),
    ...pointGameParams,
  },
})
