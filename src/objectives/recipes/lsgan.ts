import { choice } from '../../core/settings/params.ts'
import { adversarial } from '../games/adversarial.ts'
import { adversarialParams } from '../games/adversarialParams.ts'
import { gameGraph } from '../games/gameGraph.ts'
import { playersTex } from '../games/gameTex.ts'
import { r1 } from '../games/penalties.ts'
import { share } from '../games/readOut.ts'
import { objective } from '../objective.ts'
import { meanSquare } from '../tensors.ts'

/** What the critic is to say of samples, of data, and what the generator wants of samples. */
const codings = {
  zeroOne: { a: 0, b: 1, c: 1 },
  pearson: { a: -1, b: 1, c: 0 },
} as const

const coding = choice({
  label: 'Targets',
  help: 'What the critic is to say of samples (a) and of data (b), and what the generator wants to hear of samples (c).',
  default: 'zeroOne',
  options: [
    { value: 'zeroOne', label: '0, 1; wants 1' },
    { value: 'pearson', label: '−1, 1; wants 0' },
  ],
})

/**
 * Least squares in place of log-likelihood: the best critic is (bp + aq)/(p + q), with a, b and c as in the
 * paper, where D is v.
 */
export default objective({
  id: 'lsgan',
  label: 'Least-squares GAN',
  family: 'gan',
  order: 10,
  reference: 'Mao et al. 2017 (arXiv 1611.04076), eq. 2',
  learn: (world) => {
    const { a, b, c } = codings[world.values.coding]
    return adversarial(world, {
      readOut: share(a, b),
      penalty: r1(world.values),
      critic: (vReal, vFake) =>
        meanSquare(vReal.sub(b))
          .add(meanSquare(vFake.sub(a)))
          .mul(0.5),
      generator: (vFake) => meanSquare(vFake.sub(c)).mul(0.5),
    })
  },
  formula: (values) => {
    const { a, b, c } = codings[values.coding]
    const less = (x: number) => (x === 0 ? '' : x > 0 ? `-${x}` : `+${-x}`)
    return `\\min_v\\;\\tfrac12\\,\\mathbb{E}_{p}[(v${less(b)})^2]+\\tfrac12\\,\\mathbb{E}_{q}[(v${less(a)})^2],\\quad\\min_q\\;\\tfrac12\\,\\mathbb{E}_{q}[(v${less(c)})^2]${playersTex(values, false)}`
  },
  summary: ({ coding }) =>
    coding === 'pearson'
      ? 'The critic regresses on 1 for data and −1 for samples, and the generator wants 0. At a perfect critic this loss, taken over data and samples, is ½ χ²(p + q ‖ 2q); the generator’s own step, with the critic held, is not the gradient of that.'
      : 'The critic regresses on 1 for data and 0 for samples, and the generator wants 1. With these targets, the usual ones, what it descends at a perfect critic is no χ² divergence.',
  graph: gameGraph({ logRatio: true }),
  params: { coding, ...adversarialParams },
})
