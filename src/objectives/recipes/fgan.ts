import { divergenceOf, divergenceParams } from '../../core/divergences/choice.ts'
import { game } from '../../core/divergences/divergence.ts'
import { choice, type Values } from '../../core/settings/params.ts'
import { adversarial, adversarialParams, gameTex } from '../games/adversarial.ts'
import { objective } from '../objective.ts'
import { average, crossEntropy, tensors } from '../tensors.ts'

/** Whether the head is not the divergence's own, whose gradient is 0 almost everywhere. */
const isStandIn = (values: Values<typeof divergenceParams> & { readonly form: string }): boolean =>
  values.form === 'head' && divergenceOf(values).critic !== undefined

/** f-GAN, with the critic's output read as v = log p/q (see core/divergences/divergence.ts). */
export default objective({
  id: 'fgan',
  label: 'f-GAN',
  family: 'gan',
  order: 1,
  presets: [
    {
      label: 'f-GAN',
      values: {},
      corners: { reverse: { divergence: 'rkl' }, forward: { divergence: 'kl' } },
    },
  ],
  reference: 'Nowozin, Cseke & Tomioka 2016 (arXiv 1606.00709), f-GAN saddle objective',
  params: {
    ...divergenceParams,
    divergence: {
      ...divergenceParams.divergence,
      help: 'The f-divergence that the critic estimates and the generator descends.',
    },
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
  direction: (values) => divergenceOf(values).direction ?? null,
  divergence: (values) => (isStandIn(values) ? null : divergenceOf(values)),
  summary: (values) => {
    const divergence = divergenceOf(values)
    const name = divergence.label + (divergence.equals ? ` (${divergence.equals})` : '')
    const what =
      values.form === 'bound'
        ? `The critic raises a lower bound on the divergence “${name}”; the generator descends that bound. It equals the divergence only where the critic is perfect.`
        : `The critic classifies real against generated; the generator descends the divergence “${name}” as if the critic’s log odds were exactly log p/q.`
    if (isStandIn(values)) {
      return 'The critic classifies real against generated. Total variation’s own head is flat; with −½ tanh v in its place the generator descends not total variation but E_p[arctan(p/q)], another f-divergence, if the critic’s log odds are exactly log p/q.'
    }
    if (divergence.critic) {
      return `${what} Its own functions of v are flat, so ½ tanh v stands in for ½ sign v.`
    }
    return divergence.direction === 'forward'
      ? `${what} Samples that the critic is sure were generated get a weight near 0, so this direction learns slowly; instance noise helps.`
      : what
  },
  formula: (values) => {
    const divergence = divergenceOf(values)
    const { texReal, texFake } = game(divergence)
    const objective =
      values.form === 'bound'
        ? `\\min_q\\max_v\\;\\mathbb{E}_{p}\\big[${texReal}\\big]-\\mathbb{E}_{q}\\big[${texFake}\\big]\\;\\le\\;${divergence.tex}`
        : `\\min_q\\;-\\mathbb{E}_{q}\\big[${texFake}\\big],\\quad v\\approx\\log\\tfrac{p}{q}`
    return objective + gameTex(values)
  },
  learn(world) {
    const m = tensors(world.tf)
    return adversarial(world, {
      critic: (vReal, vFake) => {
        if (world.values.form === 'head') return crossEntropy(world.tf, vReal, vFake)
        const { real, fake } = game(divergenceOf(world.values))
        return average(fake(m, vFake)).sub(average(real(m, vReal)))
      },
      generator: (vFake) => average(game(divergenceOf(world.values)).fake(m, vFake)).neg(),
    })
  },
})
