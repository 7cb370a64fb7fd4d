import { classesOf } from '../classes/classes.ts'
import { toldClass } from '../classes/toldClass.ts'
import { descend } from '../descend.ts'
import { toldGraph, wayBack } from '../latent/latentGraph.ts'
import { latentVariableModel, latentVariableParams } from '../latent/latentVariable.ts'
import { objective } from '../objective.ts'
import { mean } from '../tensors.ts'

/**
 * The VAE of each class y, by networks that are told y: −E log q(x|z, y) + KL(e(z|x, y) ‖ q(z)), which is
 * E_p KL(p(x|y) ‖ q(x|y)) plus the inference gap and a constant. With y by its share in the data that is
 * the KL of the pairs (x, y), and so no less than KL(p‖q).
 *
 * In Sohn et al. the output y is our x and the condition x our y; their prior p(z|x) is q(z) here, as in
 * Kingma et al. In Hu et al. the class is c.
 */
export default objective({
  id: 'cvae',
  label: 'Conditional VAE',
  family: 'vae',
  order: 25,
  reference:
    'Sohn, Lee & Yan 2015 (NIPS 28); Kingma et al. 2014 (arXiv 1406.5298), eq. 6; Hu et al. 2018 (arXiv 1706.00550), table 3',
  learn(world) {
    const classes = classesOf(world)
    const { prior, encoder, decoder, trained } = latentVariableModel(world, classes.count)
    return {
      step(batch) {
        const { x, label } = classes.data(batch)
        const loss = () => {
          const code = encoder(x, label)
          const reconstruction = decoder(code.sample(batch, 'posterior'), label).log(x)
          return mean(code.klTo(prior).sub(reconstruction))
        }
        return { 'negative ELBO': descend(world, trained, loss) }
      },
      ...toldClass(
        classes,
        (noise, label) => decoder(prior.sample(noise, 'prior'), label).sample(noise, 'decoder'),
        (noise, label) => decoder(prior.sample(noise, 'prior'), label).mean,
      ),
    }
  },
  graph: toldGraph(wayBack('encoder')),
  formula: () =>
    '\\min_q\\;\\mathbb{E}_{p(x,y)}\\big[-\\mathbb{E}_{e}\\log q(x|z,y)+\\mathrm{KL}\\big(e(z|x,y)\\,\\|\\,q(z)\\big)\\big]\\;\\ge\\;\\mathbb{E}_{p(y)}\\,\\mathrm{KL}\\big(p(x|y)\\,\\|\\,q(x|y)\\big)+\\text{const}',
  summary: () =>
    'A VAE that is told of each point which mode it is from, and draws modes by their true weights: none can be forgotten, and nothing has to bridge them. It bounds the forward KL(p‖q) plus a constant. Of data without modes all points are of one class, and it is the VAE.',
  direction: () => 'forward',
  presets: [{ label: 'Conditional VAE', values: {}, corners: { forward: {} } }],
  params: latentVariableParams,
})
