import { adversarial } from '../games/adversarial.ts'
import { playerParams } from '../games/adversarialParams.ts'
import { gameGraph } from '../games/gameGraph.ts'
import { playersTex } from '../games/gameTex.ts'
import { nonsaturatingGame } from '../games/nonsaturatingGame.ts'
import { slopeAroundData } from '../games/penalties.ts'
import { objective } from '../objective.ts'
import { weight } from '../weight.ts'

/**
 * The non-saturating game with a critic that is drawn to slopes of 1 around the data, against the steep
 * cliffs there that its authors hold responsible for collapse.
 *
 * In the paper D is σ(v), and x + δ is x̂; noise as in the authors' code, which moves only one way.
 */
export default objective({
  id: 'dragan',
  label: 'DRAGAN',
  family: 'gan',
  order: 14,
  reference: 'Kodali et al. 2017 (arXiv 1705.07215), algorithm 1',
  learn: (world) =>
    adversarial(world, { ...nonsaturatingGame, penalty: slopeAroundData(world.values) }),
  formula: (values) =>
    `\\max_v\\;\\mathbb{E}_{p}[\\log\\sigma(v)]+\\mathbb{E}_{q}[\\log\\sigma(-v)]-${values.slopePenalty}\\,\\mathbb{E}_{\\hat x\\approx p}(\\|\\nabla a(\\hat x)\\|-1)^2,\\quad\\min_q\\;-\\mathbb{E}_{q}[\\log\\sigma(v)]${playersTex(values, true)}`,
  summary: () =>
    'The non-saturating GAN, whose critic also pays for slopes other than 1 close to the data. The penalty moves the best critic away from log p/q, so no divergence is claimed.',
  graph: gameGraph({ logRatio: true, hu: 'gan' }),
  params: {
    slopePenalty: weight({
      label: 'Penalty λ',
      help: 'Weight of (slope − 1)² around the data; 10 in the paper.',
      default: 10,
      max: 100,
    }),
    ...playerParams,
  },
})
