import { choice } from '../../core/settings/params.ts'
import { rate } from '../rate.ts'
import { decoderParams } from './decoderParams.ts'

/** Its samples are to have a gradient, which bits have not, and a density to be compared with d. */
export const densityDecoder = choice({
  label: 'Decoder',
  help: 'What a pixel’s ink is, given the code. Gaussian: its mean plus noise of one sd for all. Continuous Bernoulli: anything from none to all, more likely towards one end.',
  default: 'gaussian',
  options: decoderParams.decoder.options.filter(({ value }) => value !== 'bernoulli'),
  shownWhen: decoderParams.decoder.shownWhen,
})

/** Settings of a density estimator d(x) beside a latent-variable model. */
export const estimatorParams = {
  estimator: choice({
    label: 'Density estimator',
    help: 'How d(x), a Gaussian mixture, learns the data density: by maximum likelihood, or by ascending the objective itself, whose inner maximum is the same d = p but which is less stable.',
    default: 'likelihood',
    options: [
      { value: 'likelihood', label: 'Maximum likelihood' },
      { value: 'adversarial', label: 'Adversarial' },
    ],
  }),
  estimatorRate: rate({
    label: 'Estimator learning rate',
    help: 'Step size of the density estimator.',
    default: 1e-2,
  }),
}
