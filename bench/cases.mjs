// What is measured: 2-D toys, a tiny one, a wide one, images of 12 × 12 and 28 × 28, and ensembles of the
// default experiment's size.

const toy = { data: 2, latent: 2, criticSteps: 1, runs: 1 }
const square = { ...toy, batch: 256, hidden: [128, 128] }
const picture = (side) => ({
  ...toy,
  ...{ data: side ** 2, latent: 16, batch: 64, hidden: [256, 256] },
})
const ensemble = { ...toy, problem: 'gan', latent: 8, batch: 64, hidden: [64, 64] }

export const cases = [
  { name: 'gan', problem: 'gan', ...square },
  { name: 'vae', problem: 'vae', ...square },
  { name: 'small', problem: 'gan', ...toy, batch: 150, hidden: [8], criticSteps: 2 },
  { name: 'wide', problem: 'gan', ...toy, batch: 100, hidden: [400, 400, 400, 400] },
  { name: 'image', problem: 'gan', ...picture(12) },
  { name: 'image-vae', problem: 'vae', ...picture(12) },
  { name: 'image-28', problem: 'gan', ...picture(28) },
  { name: 'image-28-vae', problem: 'vae', ...picture(28) },
  { name: 'wgan-gp', problem: 'wgangp', ...square, criticSteps: 5 },
  { name: 'iwae-5', problem: 'iwae', ...square },
  { name: 'f-gm', problem: 'fgm', ...square },
  { name: 'flow', problem: 'flow', ...square },
  ...[1, 4, 16, 64].map((runs) => ({ name: `runs ${runs}`, ...ensemble, ensemble: true, runs })),
]

/** Pairs of a point and a code for each point of a batch. */
const codesOf = { vae: 1, iwae: 5, fgm: 2 }

/** Multiply-adds of one training step: what the networks need, and nothing else. */
export function multiplyAdds({ problem, data, latent, batch, hidden, criticSteps, runs }) {
  const network = (inputs, outputs) => {
    const sizes = [inputs, ...hidden, outputs]
    const layers = sizes.slice(1).map((n, i) => n * sizes[i])
    const forward = layers.reduce((sum, n) => sum + n, 0)
    // From the last layer's output back to the first layer's; and to its input.
    return { forward, weights: forward, deltas: forward - layers[0], input: layers[0] }
  }
  const train = ({ forward, weights, deltas }) => forward + weights + deltas
  const through = ({ forward, deltas, input }) => forward + deltas + input
  if (problem === 'flow') return runs * batch * train(network(data + 1, data))
  if (problem in codesOf) {
    const [encoder, decoder] = [network(data, 2 * latent), network(latent, data)]
    const pair = train(encoder) + train(decoder) + decoder.input
    return codesOf[problem] * runs * batch * pair
  }
  const [generator, critic] = [network(latent, data), network(data, 1)]
  // Forward, back to x, and for a derivative of that by θ as much again and the weights.
  const penalty = through(critic) + critic.deltas + critic.input + critic.weights
  const criticStep = generator.forward + 2 * train(critic) + (problem === 'wgangp' ? penalty : 0)
  return runs * batch * (criticSteps * criticStep + train(generator) + through(critic))
}
