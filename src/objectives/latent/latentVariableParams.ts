import { choice, real } from '../../core/settings/params.ts'
import { rate } from '../rate.ts'

/** Settings of every model with a Gaussian decoder and a Gaussian inference network. */
export const latentVariableParams = {
  rate: rate('Learning rate', 'Step size of decoder and inference network.', 3e-3),
  noise: choice({
    label: 'Decoder noise',
    help: 'Whether the sd of the decoder noise is trained with the networks or stays as set.',
    default: 'learned',
    options: [
      { value: 'learned', label: 'Learned' },
      { value: 'fixed', label: 'Fixed' },
    ],
  }),
  noiseSd: real({
    label: 'Noise sd',
    help: 'Sd of the decoder noise (its start, when learned), as a share of the data’s root-mean-square coordinate.',
    default: 0.3,
    min: 0.01,
    max: 1,
    scale: 'log',
  }),
}
