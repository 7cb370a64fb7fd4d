import { divergences } from '../../core/divergences/table.ts'
import { adversarial, adversarialParams, gameTex } from '../games/adversarial.ts'
import { objective } from '../objective.ts'
import { average, crossEntropy } from '../tensors.ts'

/** The original game: the generator descends log(1 − D), which saturates while the critic wins. */
export default objective({
  id: 'minimax',
  label: 'Minimax GAN',
  family: 'gan',
  order: 3,
  presets: [{ label: 'Minimax GAN', values: {} }],
  reference: 'Goodfellow et al. 2014 (arXiv 1406.2661), eq. 1',
  params: adversarialParams,
  direction: () => null,
  divergence: () => divergences.js,
  summary: () =>
    'At a perfect critic the value is 2 JSD(p, q) − log 4. Where the critic wins, the generator’s gradient vanishes.',
  formula: (values) =>
    `\\min_q\\max_v\\;\\mathbb{E}_{p}[\\log\\sigma(v)]+\\mathbb{E}_{q}[\\log\\sigma(-v)]\\;\\le\\;2\\,\\mathrm{JSD}(p,q)-\\log 4${gameTex(values)}`,
  learn: (world) =>
    adversarial(world, {
      critic: (vReal, vFake) => crossEntropy(world.tf, vReal, vFake),
      generator: (vFake) => average(world.tf.softplus(vFake)).neg(),
    }),
})
