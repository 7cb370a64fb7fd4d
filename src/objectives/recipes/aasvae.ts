import {
  labelledTex,
  semiSupervised,
  semiSupervisedGraph,
  semiSupervisedParams,
} from '../classes/semiSupervised.ts'
import { clauses } from '../clauses.ts'
import { detached } from '../detached.ts'
import { activated, activatedParams } from '../games/activated.ts'
import { criticOf } from '../games/gameGraph.ts'
import { counted } from '../latent/latentGraph.ts'
import { objective, type Tensor3D } from '../objective.ts'
import { mean } from '../tensors.ts'

/**
 * The semi-supervised VAE of which generated points are taken as unlabelled data, by a critic that learns:
 * in place of E_p U(x) stands E_p D(x) U(x) + E_q D(x) U(x), the same where D = p/(p + q). Labelled points
 * are data for certain, and count in full.
 *
 * In Hu et al. q_φ(y = 1|x) is D, and the class is c; L and U as in Kingma et al.
 */
export default objective({
  id: 'aasvae',
  label: 'Adversary-activated semi-supervised VAE',
  family: 'vae',
  order: 27,
  reference:
    'Hu et al. 2018 (arXiv 1706.00550), eq. 17 and table 3; Kingma et al. 2014 (arXiv 1406.5298)',
  learn(world) {
    const { tf, values } = world
    const { data, known, bounds, trained, offers } = semiSupervised(world)
    const { D, weighs, logRatio, move } = activated(world)
    return {
      step(batch) {
        const { x, label } = data(batch)
        const told = known(batch)
        const generated = detached<Tensor3D>(tf, () => offers.sample(batch))
        const loss = () => {
          const { labelled, others } = bounds(x, batch, 'posterior')
          const weighted = D(x).mul(others())
          const ofData = told.mul(labelled(label).sub(weighted)).add(weighted)
          const ofGenerated = D(generated)
            .mul(bounds(generated, batch, 'posterior of generated').others())
            .mul(1 - values.labelled)
          return mean(ofData.add(ofGenerated))
        }
        const [critic, bound] = world.play(
          [move(x, generated), { who: trained, rate: values.rate, loss }],
          'alternating',
        )
        return { 'weighted bound': bound, critic }
      },
      logRatio,
      ...offers,
      facts: { ...offers.facts, ...weighs },
    }
  },
  graph: counted(semiSupervisedGraph(criticOf(true))),
  formula: (values) =>
    clauses(
      `\\min_{q,e}\\;${labelledTex(values)}\\,(\\mathbb{E}_{p}[D\\,U]+\\mathbb{E}_{q}[D\\,U])`,
      '\\max_D\\;\\mathbb{E}_{p}[\\log D]+\\mathbb{E}_{q}[\\log(1-D)]',
      'L,U:\\,\\text{the bounds of the semi-supervised VAE}',
    ),
  summary: ({ labelled }) =>
    `The semi-supervised VAE, with ${Number((100 * labelled).toFixed(2))} % of points labelled, also learns from its own samples, as points without a label, as far as a classifier takes them for data. With a perfect one this is the semi-supervised VAE exactly; what it gains or loses comes from a classifier that errs.`,
  params: { ...semiSupervisedParams, ...activatedParams },
})
