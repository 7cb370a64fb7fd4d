import { choice, type ParamValue, real } from '../../core/settings/params.ts'
import type { Space } from '../../core/space/space.ts'

/** A decoder whose sd is a number of its own. */
const isGaussian = ({ decoder }: Record<string, ParamValue>, kind: Space['kind']): boolean =>
  kind !== 'image' || decoder === 'gaussian'

/** Settings of q(x|z). */
export const decoderParams = {
  decoder: choice({
    label: 'Decoder',
    help: 'What a pixel’s ink is, given the code. Gaussian: its mean plus noise of one sd for all. Bernoulli: none or all; on data with grey its log is no density of them. Continuous Bernoulli: anything between, more likely towards one end.',
    default: 'gaussian',
    options: [
      { value: 'gaussian', label: 'Gaussian' },
      { value: 'bernoulli', label: 'Bernoulli' },
      { value: 'continuousBernoulli', label: 'Continuous Bernoulli' },
    ],
    shownWhen: (_, kind) => kind === 'image',
  }),
  noise: choice({
    label: 'Decoder noise',
    help: 'Whether the sd of the decoder noise is trained with the networks or stays as set.',
    default: 'learned',
    options: [
      { value: 'learned', label: 'Learned' },
      { value: 'fixed', label: 'Fixed' },
    ],
    shownWhen: isGaussian,
  }),
  noiseSd: real({
    label: 'Noise sd',
    help: 'Sd of the decoder noise (its start, when learned), as a share of the data’s root-mean-square coordinate; on images, of half the way from ground to ink.',
    default: 0.3,
    min: 0.01,
    max: 1,
    scale: 'log',
    shownWhen: isGaussian,
  }),
}
