import { choice } from '../../core/settings/params.ts'
import { rate } from '../rate.ts'

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
  estimatorRate: rate('Estimator learning rate', 'Step size of the density estimator.', 1e-2),
}
