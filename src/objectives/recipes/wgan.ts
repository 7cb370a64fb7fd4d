import { real } from '../../core/settings/params.ts'
import { adversarial } from '../games/adversarial.ts'
import { playerParams } from '../games/adversarialParams.ts'
import { gameGraph } from '../games/gameGraph.ts'
import { playersTex } from '../games/gameTex.ts'
import { potential } from '../games/potential.ts'
import { objective } from '../objective.ts'

/**
 * The Wasserstein distance W₁(p, q) = sup E_p v − E_q v over all v with slopes of at most 1, estimated
 * by critics whose numbers are clipped: these are Lipschitz too, with a constant that nobody knows.
 *
 * In the paper f_w is v, P_r is p and P_θ is q.
 */
export default objective({
  id: 'wgan',
  label: 'WGAN, clipped',
  family: 'gan',
  order: 12,
  reference: 'Arjovsky, Chintala & Bottou 2017 (arXiv 1701.07875), algorithm 1',
  learn: (world) => adversarial(world, { ...potential, clip: world.values.clip }),
  formula: (values) =>
    `\\min_q\\max_{|w|\\le ${values.clip}}\\;\\mathbb{E}_{p}[v_w]-\\mathbb{E}_{q}[v_w]${playersTex(values, false)}`,
  summary: () =>
    'With a perfect critic among all of one slope this would descend the Wasserstein distance W₁(p, q), which is no f-divergence: it counts how far mass must travel, so neither KL direction describes it. Clipped numbers only limit the slope, and leave the critic simple.',
  graph: gameGraph({ logRatio: false }),
  // At 0.1 few samples are on a mode after 10 000 steps, and at 1 most runs miss the data.
  presets: [{ label: 'WGAN, clipped', values: { clip: 0.5 } }],
  params: {
    clip: real({
      label: 'Clip',
      help: 'The numbers of the critic stay between minus this and this.',
      default: 0.1,
      min: 1e-3,
      max: 1,
      scale: 'log',
    }),
    ...playerParams,
    criticSteps: { ...playerParams.criticSteps, default: 5 },
    instanceNoise: { ...playerParams.instanceNoise, default: 0 },
  },
})
