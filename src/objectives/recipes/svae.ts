import {
  jointBoundTex,
  labelledTex,
  semiSupervised,
  semiSupervisedGraph,
  semiSupervisedParams,
} from '../classes/semiSupervised.ts'
import { descend } from '../descend.ts'
import { objective } from '../objective.ts'
import { mean } from '../tensors.ts'

/**
 * The conditional VAE where only some points have a label. Of the others a classifier e(y|x) says it:
 *
 *   L(x, y) = −E_e log q(x|z, y) − log p(y) + KL(e(z|x, y) ‖ q(z)) ≥ −log q(x, y)   labelled,
 *   U(x) = E_{e(y|x)}[L(x, y) + log e(y|x)] ≥ −log q(x)   not,
 *
 * and −α log e(y|x) is added where the label is known. U is summed over all classes.
 *
 * In Kingma et al., where it is M2, q_φ(y|x), q_φ(z|x, y) are e(y|x), e(z|x, y), and p_θ is q.
 */
export default objective({
  id: 'svae',
  label: 'Semi-supervised VAE',
  family: 'vae',
  order: 26,
  reference:
    'Kingma et al. 2014 (arXiv 1406.5298), eqs. 6 to 9; Hu et al. 2018 (arXiv 1706.00550), table 3',
  learn(world) {
    const { data, known, bounds, trained, offers } = semiSupervised(world)
    return {
      step(batch) {
        const { x, label } = data(batch)
        const told = known(batch)
        const loss = () => {
          const { labelled, others } = bounds(x, batch, 'posterior')
          const [ofLabelled, ofOthers] = [labelled(label), others()]
          return mean(told.mul(ofLabelled.sub(ofOthers)).add(ofOthers))
        }
        return { bound: descend(world, trained, loss) }
      },
      ...offers,
    }
  },
  graph: semiSupervisedGraph(),
  formula: (values) =>
    `\\min_{q,e}\\;${labelledTex(values)}\\,\\mathbb{E}_{p}\\,\\mathbb{E}_{e(y|x)}\\big[L(x,y)+\\log e(y|x)\\big],\\quad ${jointBoundTex}`,
  summary: ({ labelled }) =>
    `A conditional VAE of which only ${Number((100 * labelled).toFixed(2))} % of points come with their mode; a classifier says it of the others, and modes are drawn by their true weights. Both parts bound a negative log-likelihood, the classifier’s term comes on top, so no direction is claimed. Data without modes are one class.`,
  params: semiSupervisedParams,
})
