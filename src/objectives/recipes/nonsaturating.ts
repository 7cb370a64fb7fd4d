import { divergences } from '../../core/divergences/table.ts'
import { adversarial, adversarialParams, gameTex } from '../games/adversarial.ts'
import { objective } from '../objective.ts'
import { average, crossEntropy } from '../tensors.ts'

/** The GAN that everyone trains: the generator descends −log D. */
export default objective({
  id: 'nonsaturating',
  label: 'Non-saturating GAN',
  family: 'gan',
  order: 2,
  presets: [{ label: 'Non-saturating GAN', values: {} }],
  reference: 'Goodfellow et al. 2014 (arXiv 1406.2661); Hu et al. 2018 (arXiv 1706.00550), eq. 3',
  params: adversarialParams,
  direction: () => null,
  divergence: () => divergences.srkl,
  summary: () =>
    'At a perfect critic the gradient is that of 2 KL((p+q)/2 ‖ p), a softened reverse KL: mode-seeking in tendency, not reverse KL itself.',
  formula: (values) =>
    `\\max_v\\;\\mathbb{E}_{p}[\\log\\sigma(v)]+\\mathbb{E}_{q}[\\log\\sigma(-v)],\\quad\\min_q\\;-\\mathbb{E}_{q}[\\log\\sigma(v)]${gameTex(values)}`,
  learn: (world) =>
    adversarial(world, {
      critic: (vReal, vFake) => crossEntropy(world.tf, vReal, vFake),
      generator: (vFake) => average(world.tf.softplus(vFake.neg())),
    }),
})
