import { int } from '../../core/settings/params.ts'
import { adversarial } from '../games/adversarial.ts'
import { adversarialParams } from '../games/adversarialParams.ts'
import { gameGraph } from '../games/gameGraph.ts'
import { gameTex } from '../games/gameTex.ts'
import { nonsaturatingGame } from '../games/nonsaturatingGame.ts'
import { r1 } from '../games/penalties.ts'
import { objective } from '../objective.ts'

/**
 * The non-saturating game of packs: the critic sees m points at once, all of the data or all samples.
 * What it estimates is log pᵐ/qᵐ, which betrays a missing mode sooner than one point can.
 *
 * In the paper D(x₁, …, x_m) is σ(v).
 */
export default objective({
  id: 'pacgan',
  label: 'PacGAN',
  family: 'gan',
  order: 15,
  reference: 'Lin et al. 2018 (arXiv 1712.04086), section 2.2',
  learn: (world) =>
    adversarial(world, {
      ...nonsaturatingGame,
      pack: world.values.pack,
      penalty: r1(world.values),
    }),
  formula: (values) =>
    `\\max_v\\;\\mathbb{E}_{p^{${values.pack}}}[\\log\\sigma(v)]+\\mathbb{E}_{q^{${values.pack}}}[\\log\\sigma(-v)],\\quad\\min_q\\;-\\mathbb{E}_{q^{${values.pack}}}[\\log\\sigma(v)]${gameTex(values)}`,
  summary: ({ pack }) =>
    `The critic judges ${pack} points at once, so it can see that they are too much alike. At a perfect critic the gradient is that of 2 KL((pᵐ+qᵐ)/2 ‖ pᵐ), m = ${pack}, between packs, not points. Each step draws ${pack} times as many points.`,
  graph: gameGraph({ logRatio: true }),
  presets: [2, 3, 4].map((pack) => ({ label: `PacGAN ${pack}`, values: { pack } })),
  params: {
    pack: int({
      label: 'Pack',
      help: 'How many points the critic sees at once.',
      default: 2,
      min: 1,
      max: 8,
    }),
    ...adversarialParams,
  },
})
