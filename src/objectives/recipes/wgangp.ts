import { real } from '../../core/settings/params.ts'
import { adversarial } from '../games/adversarial.ts'
import { playerParams } from '../games/adversarialParams.ts'
import { gameGraph } from '../games/gameGraph.ts'
import { playersTex } from '../games/gameTex.ts'
import { slopeBetween } from '../games/penalties.ts'
import { potential } from '../games/potential.ts'
import { objective } from '../objective.ts'

/**
 * The Wasserstein game with a critic that is drawn to slopes of 1 on the lines between data and samples.
 *
 * In the paper D is v, P_r is p, P_g is q, and x̂ is between them.
 */
export default objective({
  id: 'wgangp',
  label: 'WGAN-GP',
  family: 'gan',
  order: 13,
  reference: 'Gulrajani et al. 2017 (arXiv 1704.00028), eq. 3',
  learn: (world) => adversarial(world, { ...potential, penalty: slopeBetween(world.values) }),
  formula: (values) =>
    `\\min_q\\max_{v}\\;\\mathbb{E}_{p}[v]-\\mathbb{E}_{q}[v]-${values.slopePenalty}\\,\\mathbb{E}_{\\hat x}(\\|\\nabla v(\\hat x)\\|-1)^2${playersTex(values, false)}`,
  summary: () =>
    'Roughly the Wasserstein distance W₁(p, q): how far mass must travel. It is no f-divergence, so neither KL direction describes it. The penalty draws the critic to slope 1 where it is tried, which is not everywhere.',
  graph: gameGraph({ logRatio: false }),
  params: {
    slopePenalty: real({
      label: 'Penalty λ',
      help: 'Weight of (slope − 1)² on the lines between data and samples. 10 is usual for images, 0.1 in the authors’ example on the plane.',
      default: 0.1,
      min: 0,
      max: 100,
      scale: 'linear',
      step: 0.1,
      live: true,
    }),
    ...playerParams,
    criticSteps: { ...playerParams.criticSteps, default: 5 },
    instanceNoise: { ...playerParams.instanceNoise, default: 0 },
  },
})
