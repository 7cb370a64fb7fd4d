import { divergences } from '../../core/divergences/table.ts'
import { adversarial } from '../games/adversarial.ts'
import { adversarialParams } from '../games/adversarialParams.ts'
import { asMade, crossEntropy } from '../games/classifier.ts'
import { gameGraph } from '../games/gameGraph.ts'
import { gameTex } from '../games/gameTex.ts'
import { r1 } from '../games/penalties.ts'
import { logRatio } from '../games/readOut.ts'
import { objective } from '../objective.ts'

/**
 * The original game: the generator descends log(1 − D), which saturates while the critic wins.
 *
 * In the paper p_data is p, p_g is q, and D(x) = σ(v(x)).
 */
export default objective({
  id: 'minimax',
  label: 'Minimax GAN',
  family: 'gan',
  order: 3,
  reference: 'Goodfellow et al. 2014 (arXiv 1406.2661), eq. 1',
  learn: (world) =>
    adversarial(world, {
      readOut: logRatio,
      penalty: r1(world.values),
      critic: crossEntropy,
      generator: (vFake) => asMade(vFake).neg(),
    }),
  formula: (values) =>
    `\\min_q\\max_v\\;\\mathbb{E}_{p}[\\log\\sigma(v)]+\\mathbb{E}_{q}[\\log\\sigma(-v)]\\;\\le\\;2\\,\\mathrm{JSD}(p,q)-\\log 4${gameTex(values)}`,
  summary: () =>
    'At a perfect critic the value is 2 JSD(p, q) − log 4. Where the critic wins, the generator’s gradient vanishes.',
  divergence: () => divergences.js,
  graph: gameGraph({ logRatio: true }),
  params: adversarialParams,
})
