import { choice, type ParamValue } from '../../core/settings/params.ts'
import { flow } from '../fit/flow.ts'
import { params as fitParams } from '../fit/params.ts'
import { standardised } from '../fit/standardised.ts'
import { standardStart } from '../fit/start.ts'
import { criticOf, generatorArrow } from '../games/gameGraph.ts'
import { pointGame, pointGameParams, pointGameTex } from '../games/pointGame.ts'
import { inTurn } from '../moves.ts'
import { type Losses, objective, type Tensor1D, type Tensor3D } from '../objective.ts'
import { mean } from '../tensors.ts'
import { weight } from '../weight.ts'

type Settings = Record<string, ParamValue>
const plays = ({ loss }: Settings) => loss !== 'likelihood'

const loss = choice({
  label: 'Trained by',
  help: 'The same flow, by a critic’s verdict on its samples, by the likelihood of data, or by the sum of both.',
  default: 'both',
  options: [
    { value: 'both', label: 'Both' },
    { value: 'adversarial', label: 'A critic' },
    { value: 'likelihood', label: 'Likelihood' },
  ],
})

/**
 * A normalising flow as the generator, so that log q(x) is known: it can be trained by likelihood, against
 * a critic, or by both, and −E_p log q = KL(p‖q) + H(p) is seen either way.
 *
 * In Grover et al. p_θ is q, V is the game and λ the same; their critic is a WGAN's, here it is the usual.
 */
export default objective({
  id: 'flowgan',
  label: 'Flow-GAN',
  spaces: ['line', 'plane'],
  family: 'gan',
  order: 19,
  reference: 'Grover, Dhar & Ermon 2018 (arXiv 1705.08868)',
  learn(world) {
    const { values, dim } = world
    const model = flow(world, values.layers, standardStart(world.target))
    const { sample, logDensity } = standardised(world, model)
    const generate = (z: Tensor3D) => sample({ size: z.shape[1], normal: () => z })
    const game = plays(values) ? pointGame(world) : null
    const surprise = (x: Tensor3D): Tensor1D => mean(logDensity(x)).neg()
    const likelihoodOnly = (x: Tensor3D): Losses => {
      const move = { who: model.trained, rate: values.generatorRate, loss: () => surprise(x) }
      return { 'negative log-likelihood': world.play([move], 'alternating')[0] }
    }
    return {
      step(batch): Losses {
        const { x } = batch.data()
        if (!game) return likelihoodOnly(x)
        const { critic, fooler } = game.on(batch)
        const made = (name: string) => () => generate(batch.normal(name, dim))
        const weighed = () => surprise(x).mul<Tensor1D>(values.lambda)
        const losses = inTurn(world, {
          critic: critic(x, made('critic')),
          generator: fooler(
            model.trained,
            made('generator'),
            values.loss === 'both' ? weighed : undefined,
          ),
        })
        return { ...losses, 'negative log-likelihood': surprise(x) }
      },
      ...{ sample, logDensity, generate, latent: dim },
      ...game?.reads,
    }
  },
  graph: (values) => {
    const trained = Array.from({ length: values.layers }, (_, i) => `coupling ${i}`)
    const generator = { ...generatorArrow, trained, density: true } as const
    return { arrows: plays(values) ? [generator, criticOf(true)] : [generator] }
  },
  formula: ({ loss, lambda, ...values }) => {
    if (loss === 'likelihood')
      return '\\min_q\\;-\\mathbb{E}_{p}[\\log q]=\\mathrm{KL}(p\\,\\|\\,q)+H(p)'
    return pointGameTex(values, loss === 'both' ? `-${lambda}\\,\\mathbb{E}_{p}[\\log q]` : '')
  },
  summary: ({ loss }) =>
    ({
      likelihood:
        'A normalising flow by maximum likelihood: forward KL itself, up to the entropy of p. A mode left out is dear, but couplings learn slowly to tear one Gaussian apart: bridges stay, and some modes get less than their share.',
      adversarial:
        'A normalising flow against a critic. Its density is known, and with it what no other GAN shows: samples can look right while data are all but impossible under q, and KL(p‖q) is huge.',
      both: 'A normalising flow against a critic, held to the data by their likelihood: a sum of two objectives, of which the second makes a missing mode dear.',
    })[loss],
  direction: ({ loss }) => (loss === 'likelihood' ? 'forward' : null),
  reach: (_, target) => standardStart(target),
  presets: [
    { label: 'Flow-GAN, both', values: { loss: 'both' } },
    { label: 'Flow-GAN, adversarial only', values: { loss: 'adversarial' } },
    {
      label: 'Flow-GAN, likelihood only',
      values: { loss: 'likelihood' },
      corners: { forward: {} },
    },
  ],
  params: {
    loss,
    lambda: weight({
      label: 'λ',
      help: 'Weight of the negative log-likelihood beside the game.',
      default: 1,
      shownWhen: ({ loss }) => loss === 'both',
    }),
    layers: { ...fitParams.layers, shownWhen: undefined },
    ...pointGameParams,
    criticRate: { ...pointGameParams.criticRate, shownWhen: plays },
    instanceNoise: { ...pointGameParams.instanceNoise, shownWhen: plays },
  },
})
