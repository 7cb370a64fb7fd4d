import { divergenceOf, divergenceParams } from '../../core/divergences/choice.ts'
import { game } from '../../core/divergences/divergence.ts'
import { choice, type Values } from '../../core/settings/params.ts'
import { adversarial } from '../games/adversarial.ts'
import { adversarialParams } from '../games/adversarialParams.ts'
import { crossEntropy } from '../games/classifier.ts'
import { gameGraph } from '../games/gameGraph.ts'
import { gameTex } from '../games/gameTex.ts'
import { r1 } from '../games/penalties.ts'
import { logRatio, ownBounded } from '../games/readOut.ts'
import { objective } from '../objective.ts'
import { mean, tensors } from '../tensors.ts'

/** Whether the head is not the divergence's own, whose gradient is 0 almost everywhere. */
const isStandIn = (values: Values<typeof divergenceParams> & { readonly form: string }): boolean =>
  values.form === 'head' && divergenceOf(values).critic !== undefined

/** Whether the best critic is log p/q: that of a stand-in says only which of the two is denser. */
const isGraded = (values: Values<typeof divergenceParams> & { readonly form: string }): boolean =>
  values.form === 'head' || divergenceOf(values).critic === undefined

/**
 * f-GAN, with the critic's output read as v = log p/q (see core/divergences/divergence.ts).
 *
 * In the paper P is p, Q is q, and T(x) = g_f(V(x)) = f′(eᵛ), so that f*(T) is our fake(v).
 */
export default objective({
  id: 'fgan',
  label: 'f-GAN',
  family: 'gan',
  order: 1,
  reference: 'Nowozin, Cseke & Tomioka 2016 (arXiv 1606.00709), f-GAN saddle objective',
  learn: (world) => {
    const { values } = world
    // α may change between steps.
    const pair = () => game(divergenceOf(values))
    return adversarial(world, {
      penalty: r1(values),
      readOut: isGraded(values) ? logRatio : ownBounded('Sign of p − q'),
      critic(vReal, vFake) {
        if (values.form === 'head') return crossEntropy(vReal, vFake)
        const { real, fake } = pair()
        return mean(fake(tensors, vFake)).sub(mean(real(tensors, vReal)))
      },
      generator: (vFake) => mean(pair().fake(tensors, vFake)).neg(),
    })
  },
  formula: (values) => {
    const divergence = divergenceOf(values)
    const { texReal, texFake } = game(divergence)
    const value =
      values.form === 'bound'
        ? `\\min_q\\max_v\\;\\mathbb{E}_{p}\\big[${texReal}\\big]-\\mathbb{E}_{q}\\big[${texFake}\\big]\\;\\le\\;${divergence.tex}`
        : `\\min_q\\;-\\mathbb{E}_{q}\\big[${texFake}\\big],\\quad v\\approx\\log\\tfrac{p}{q}`
    return value + gameTex(values)
  },
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
  direction: (values) => divergenceOf(values).direction ?? null,
  divergence: (values) => (isStandIn(values) ? null : divergenceOf(values)),
  graph: (values) => gameGraph({ logRatio: isGraded(values) })(values),
  presets: [
    {
      label: 'f-GAN',
      values: {},
      corners: { reverse: { divergence: 'rkl' }, forward: { divergence: 'kl' } },
    },
  ],
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
})
