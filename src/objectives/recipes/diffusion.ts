import { choice } from '../../core/settings/params.ts'
import type { Noise } from '../batch.ts'
import { descend } from '../descend.ts'
import { standardNormal } from '../distributions.ts'
import { objective, type Tensor3D } from '../objective.ts'
import { field } from '../paths/field.ts'
import { backOf } from '../paths/followBack.ts'
import { inRange } from '../paths/inRange.ts'
import { integrate, last } from '../paths/integrate.ts'
import { pathGraph } from '../paths/pathGraph.ts'
import { everyOfPath, pathParams } from '../paths/pathParams.ts'
import { beta, logAlphas, scorePath, sigma } from '../paths/variancePreserving.ts'
import { mean } from '../tensors.ts'

/** Paths end here: nearer to the data σ is so small that a score means nothing. */
const FIRST = 1e-3
/** Least noise that the one beside a picture without noise is divided by. */
const LEAST = 0.1

/**
 * Denoising: a network is shown α x + σε and says what ε was. The score of p_t is −ε/σ, and samples go
 * back from noise along it: at random, or along the velocity that has the same p_t.
 *
 * In Ho et al. ε_θ is the same and time is a count; in Song et al. s_θ is −ε_θ/σ and f = −½ β x, g² = β.
 */
export default objective({
  id: 'diffusion',
  label: 'Diffusion',
  family: 'path',
  order: 41,
  facts: ['likelihood'],
  reference:
    'Ho, Jain & Abbeel 2020 (arXiv 2006.11239), eq. 14; Song et al. 2021 (arXiv 2011.13456), eqs. 6 and 13',
  every: everyOfPath,
  learn(world) {
    const { values, dim } = world
    const denoiser = field(world, 'denoiser', (clean, x, t) => {
      const logs = logAlphas(t)
      const sd = logs.mul(2).exp().neg().add(1).sqrt().clipByValue(LEAST, 1)
      return x.sub<Tensor3D>(clean.mul(logs.exp())).div(sd)
    })
    const base = standardNormal(dim)
    const score = (x: Tensor3D, t: number): Tensor3D => denoiser.at(x, t).mul(-1 / sigma(t))
    /** dx/dt = f − ½ g² s */
    const velocity = (x: Tensor3D, t: number): Tensor3D =>
      x.add<Tensor3D>(score(x, t)).mul(-beta(t) / 2)
    const flow = (z: Tensor3D) => integrate(velocity, z, 1, FIRST, values.steps, 'heun')
    /**
     * Euler–Maruyama: dx = (f − g² s) dt + g dw, backwards. The last step is without its noise, as in
     * Ho et al., algorithm 2: it would stay on the samples.
     */
    const wander = (noise: Noise) => {
      let x = base.sample(noise, 'start')
      const way: [Tensor3D, ...Tensor3D[]] = [x]
      const h = (1 - FIRST) / values.steps
      for (let k = 0; k < values.steps; k++) {
        const t = 1 - k * h
        const drift = x
          .mul<Tensor3D>(0.5)
          .add(score(x, t))
          .mul(beta(t) * h)
        x = x.add<Tensor3D>(drift)
        if (k < values.steps - 1) {
          x = x.add<Tensor3D>(base.sample(noise, `step ${k}`).mul(Math.sqrt(beta(t) * h)))
        }
        way.push(x)
      }
      return way
    }
    const way = (noise: Noise) =>
      inRange(world, values.sampler === 'sde' ? wander(noise) : flow(base.sample(noise, 'start')))
    return {
      step(batch) {
        const { x } = batch.data()
        const noise = base.sample(batch, 'noise')
        const t = batch
          .uniform('time', 1)
          .mul<Tensor3D>(1 - FIRST)
          .add<Tensor3D>(FIRST)
        const logs = logAlphas(t)
        const noisy = x
          .mul<Tensor3D>(logs.exp())
          .add<Tensor3D>(logs.mul(2).exp().neg().add(1).sqrt().mul(noise))
        const loss = () => mean(denoiser.at(noisy, t).sub(noise).square().sum(2))
        return { denoising: descend(world, [denoiser], loss) }
      },
      sample: (noise) => last(way(noise)),
      generate: (z) => last(inRange(world, flow(z))),
      latent: dim,
      // There time runs from data to noise.
      path: { ...scorePath, at: (x, t) => score(x, 1 - t) },
      facts: { ...backOf(world, { velocity, noise: 1, data: FIRST }), way },
    }
  },
  formula: () =>
    '\\min_\\epsilon\\;\\mathbb{E}_{t,\\,x_0,\\,\\epsilon}\\big\\|\\epsilon_\\theta(\\alpha_t x_0+\\sigma_t\\epsilon,\\,t)-\\epsilon\\big\\|^2,\\quad x_0\\sim p,\\;\\epsilon\\sim\\mathcal{N}(0,I),\\quad q:\\;\\nabla\\log q_t=-\\epsilon_\\theta/\\sigma_t',
  summary: ({ sampler }) =>
    `With another weight at each noise level this loss would bound the forward KL(p‖q); with this one, the usual, it is a reweighted bound. Samples are drawn by the ${sampler === 'sde' ? 'random walk back' : 'flow back, without further noise'}.`,
  graph: pathGraph('denoiser', 'score'),
  params: {
    ...pathParams,
    steps: { ...pathParams.steps, default: 50 },
    sampler: choice({
      label: 'Sampler',
      help: 'Reverse SDE: a random walk back from noise. ODE: the flow with the same densities on the way, which sends each noise to one sample.',
      default: 'sde',
      options: [
        { value: 'sde', label: 'Reverse SDE' },
        { value: 'ode', label: 'ODE' },
      ],
      live: true,
    }),
  },
})
