import { adversarial } from '../games/adversarial.ts'
import { adversarialParams } from '../games/adversarialParams.ts'
import { gameGraph } from '../games/gameGraph.ts'
import { gameTex } from '../games/gameTex.ts'
import { importanceWeighted } from '../games/importanceWeighted.ts'
import { nonsaturatingGame } from '../games/nonsaturatingGame.ts'
import { r1 } from '../games/penalties.ts'
import { objective } from '../objective.ts'

/**
 * The samples of a batch count by D/(1 − D) = eᵛ: the generator descends −Σᵢ w̃ᵢ log D(xᵢ), with w̃ the
 * softmax of v over the batch, which is held fixed. The critic is that of any GAN.
 *
 * In Hu et al. q_φ(y = 1|x) is D = σ(v), and wᵢ is q^r/q at y = 0.
 */
export default objective({
  id: 'iwgan',
  label: 'Importance-weighted GAN',
  family: 'gan',
  order: 16,
  reference: 'Hu et al. 2018 (arXiv 1706.00550), eqs. 15 and 16',
  learn: (world) =>
    adversarial(world, {
      ...nonsaturatingGame,
      penalty: r1(world.values),
      logWeights: (vFake) => vFake,
      generator: (vFake) => importanceWeighted(world.tf, vFake),
    }),
  formula: (values) =>
    `\\max_v\\;\\mathbb{E}_{p}[\\log\\sigma(v)]+\\mathbb{E}_{q}[\\log\\sigma(-v)],\\quad\\min_q\\;-\\sum_i\\tilde w_i\\log\\sigma(v(x_i)),\\;\\tilde w=\\mathrm{softmax}_i\\,v(x_i)${gameTex(values)}`,
  summary: () =>
    'Samples that the critic takes for data count more. At a perfect critic and in a large batch the gradient is that of 2 JSD(p, q), less mode-seeking than the plain GAN’s; where weights are uneven few samples decide.',
  graph: gameGraph({ logRatio: true, hu: 'gan' }),
  params: adversarialParams,
})
