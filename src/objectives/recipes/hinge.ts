import { adversarial } from '../games/adversarial.ts'
import { adversarialParams } from '../games/adversarialParams.ts'
import { gameGraph } from '../games/gameGraph.ts'
import { playersTex } from '../games/gameTex.ts'
import { r1 } from '../games/penalties.ts'
import { own } from '../games/readOut.ts'
import { objective } from '../objective.ts'
import { mean } from '../tensors.ts'

/**
 * Margins: the critic stops at 1 on data and at −1 on samples. The best one is the sign of p − q.
 *
 * In Lim & Ye and in Miyato et al. D is v.
 */
export default objective({
  id: 'hinge',
  label: 'Hinge GAN',
  family: 'gan',
  order: 11,
  reference:
    'Lim & Ye 2017 (arXiv 1705.02894); Miyato et al. 2018 (arXiv 1802.05957), eqs. 16 and 17',
  learn: (world) =>
    adversarial(world, {
      readOut: own('Margin'),
      penalty: r1(world.values),
      critic: (vReal, vFake) => mean(vReal.neg().add(1).relu()).add(mean(vFake.add(1).relu())),
      generator: (vFake) => mean(vFake).neg(),
    }),
  formula: (values) =>
    `\\min_v\\;\\mathbb{E}_{p}[(1-v)_+]+\\mathbb{E}_{q}[(1+v)_+],\\quad\\min_q\\;-\\mathbb{E}_{q}[v]${playersTex(values, false)}`,
  summary: () =>
    'The critic is content once its margin is kept. A perfect one is the sign of p − q, and its value then 2 minus twice the total variation of p and q; it says which of the two is denser, not by how much.',
  graph: gameGraph({ logRatio: false }),
  params: adversarialParams,
})
