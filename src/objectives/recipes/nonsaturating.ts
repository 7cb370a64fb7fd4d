import { divergences } from '../../core/divergences/table.ts'
import { adversarial } from '../games/adversarial.ts'
import { adversarialParams } from '../games/adversarialParams.ts'
import { gameGraph } from '../games/gameGraph.ts'
import { gameTex } from '../games/gameTex.ts'
import { nonsaturatingGame } from '../games/nonsaturatingGame.ts'
import { r1 } from '../games/penalties.ts'
import { objective } from '../objective.ts'

/**
 * The GAN that everyone trains: the generator descends −log D.
 *
 * In Goodfellow et al. p_data is p, p_g is q, and D(x) = σ(v(x)); in Hu et al. these are p_θ(x|y = 1),
 * p_θ(x|y = 0) and q_φ(y = 1|x).
 */
export default objective({
  id: 'nonsaturating',
  label: 'Non-saturating GAN',
  family: 'gan',
  order: 2,
  reference: 'Goodfellow et al. 2014 (arXiv 1406.2661); Hu et al. 2018 (arXiv 1706.00550), eq. 3',
  learn: (world) =>
    adversarial(world, {
      ...nonsaturatingGame,
      penalty: r1(world.values),
    }),
  formula: (values) =>
    `\\max_v\\;\\mathbb{E}_{p}[\\log\\sigma(v)]+\\mathbb{E}_{q}[\\log\\sigma(-v)],\\quad\\min_q\\;-\\mathbb{E}_{q}[\\log\\sigma(v)]${gameTex(values)}`,
  summary: () =>
    'At a perfect critic the gradient is that of 2 KL((p+q)/2 ‖ p), a softened reverse KL: mode-seeking in tendency, not reverse KL itself.',
  divergence: () => divergences.srkl,
  graph: gameGraph({ logRatio: true, hu: 'gan' }),
  params: adversarialParams,
})
