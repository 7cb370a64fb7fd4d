import { type DivergenceId, divergences } from '../../core/divergences.ts'
import { choice } from '../../core/params.ts'
import { adversarial, adversarialParams, penaltyTex } from '../adversarial.ts'
import { objective } from '../objective.ts'
import { average, crossEntropy, tensors } from '../tensors.ts'

const ids = Object.keys(divergences) as DivergenceId[]

/** f-GAN, with the critic's output read as v = log p/q (see core/divergences.ts). */
export default objective({
  id: 'fgan',
  label: 'f-GAN',
  family: 'gan',
  order: 1,
  presets: [
    { label: 'f-GAN, reverse KL', values: { divergence: 'rkl' }, corner: 'reverse' },
    { label: 'f-GAN, forward KL', values: { divergence: 'kl' }, corner: 'forward' },
    { label: 'f-GAN, Jensen–Shannon', values: { divergence: 'js' } },
  ],
  reference: 'Nowozin, Cseke & Tomioka 2016 (arXiv 1606.00709), f-GAN saddle objective',
  params: {
    divergence: choice({
      label: 'Divergence',
      help: 'The f-divergence that the critic estimates and the generator descends.',
      default: 'rkl',
      options: ids.map((value) => ({ value, label: divergences[value].label })),
    }),
    form: choice({
      label: 'Generator loss',
      help: 'Bound: the generator descends the bound that the critic ascends. Head: the critic is a plain real-or-fake classifier; the generator descends the function of its log odds whose gradient is that of the divergence.',
      default: 'bound',
      options: [
        { value: 'bound', label: 'f-GAN bound' },
        { value: 'head', label: 'Head on a classifier' },
      ],
    }),
    ...adversarialParams,
  },
  direction: ({ divergence }) =>
    divergence === 'kl' ? 'forward' : divergence === 'rkl' ? 'reverse' : null,
  summary: ({ divergence, form }) => {
    const name = divergences[divergence].label
    const what =
      form === 'bound'
        ? `The critic raises a lower bound on the ${name} divergence; the generator descends that bound. It equals the divergence only where the critic is perfect.`
        : `The critic classifies real against generated; the generator descends the ${name} divergence as if the critic’s log odds were exactly log p/q.`
    return divergence === 'kl'
      ? `${what} Samples that the critic is sure about get a weight near 0, so this direction learns slowly; instance noise helps.`
      : what
  },
  formula: (values) => {
    const { divergence, form } = values
    const { tex, texReal, texFake } = divergences[divergence]
    const game =
      form === 'bound'
        ? `\\min_q\\max_v\\;\\mathbb{E}_{p}\\big[${texReal}\\big]-\\mathbb{E}_{q}\\big[${texFake}\\big]\\;\\le\\;${tex}`
        : `\\min_q\\;-\\mathbb{E}_{q}\\big[${texFake}\\big],\\quad v\\approx\\log\\tfrac{p}{q}`
    return game + penaltyTex(values)
  },
  learn(world) {
    const m = tensors(world.tf)
    return adversarial(world, {
      critic: (vReal, vFake) => {
        if (world.values.form === 'head') return crossEntropy(world.tf, vReal, vFake)
        const f = divergences[world.values.divergence]
        return average(f.fake(m, vFake)).sub(average(f.real(m, vReal)))
      },
      generator: (vFake) => average(divergences[world.values.divergence].fake(m, vFake)).neg(),
    })
  },
})
