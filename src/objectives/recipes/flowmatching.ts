import { flowVelocity } from '../../core/gaussian/noised.ts'
import { descend } from '../descend.ts'
import { standardNormal } from '../distributions.ts'
import { objective, type Tensor3D } from '../objective.ts'
import { field } from '../paths/field.ts'
import { backOf } from '../paths/followBack.ts'
import { inRange } from '../paths/inRange.ts'
import { integrate, last } from '../paths/integrate.ts'
import { pathGraph } from '../paths/pathGraph.ts'
import { everyOfPath, methodParam, pathParams } from '../paths/pathParams.ts'
import { meanSquaredDistance } from '../tensors.ts'

/** Nearer to the data the velocity of a picture without noise is not divided by less of the time that is left. */
const LAST = 0.05

/**
 * Regression on straight paths from noise to data, x_t = (1 − t) x₀ + t x₁: E |v(x_t, t) − (x₁ − x₀)|².
 * A sample follows dx/dt = v(x, t) from noise at t = 0 to t = 1.
 *
 * In Lipman et al. the path is that of optimal transport with σ_min = 0; q₀ is N(0, I), q₁ is p.
 */
export default objective({
  id: 'flowmatching',
  label: 'Flow matching',
  family: 'path',
  order: 40,
  facts: ['likelihood'],
  reference: 'Lipman et al. 2023 (arXiv 2210.02747), eq. 23; Liu et al. 2023 (arXiv 2209.03003)',
  every: everyOfPath,
  learn(world) {
    const { values, dim } = world
    const velocity = field(world, 'velocity', (clean, x, t) =>
      clean.sub<Tensor3D>(x).div(t.neg().add(1).clipByValue(LAST, 1)),
    )
    const noise = standardNormal(dim)
    const way = (z: Tensor3D) =>
      inRange(world, integrate(velocity.at, z, 0, 1, values.steps, values.method))
    const follow = (z: Tensor3D) => last(way(z))
    return {
      step(batch) {
        const { x } = batch.data()
        const start = noise.sample(batch, 'start')
        const t = batch.uniform('time', 1)
        const between = start.add<Tensor3D>(t.mul(x.sub(start)))
        const loss = () => meanSquaredDistance(velocity.at(between, t), x.sub(start))
        return { regression: descend(world, [velocity], loss) }
      },
      sample: (batch) => follow(noise.sample(batch, 'start')),
      generate: follow,
      latent: dim,
      path: {
        at: velocity.at,
        noise: (t) => ({ scale: t, sd: 1 - t }),
        exact: flowVelocity,
      },
      facts: {
        ...backOf(world, { velocity: velocity.at, noise: 0, data: 1 }),
        way: (batch) => way(noise.sample(batch, 'start')),
      },
    }
  },
  formula: () =>
    '\\min_v\\;\\mathbb{E}_{t,\\,x_0,\\,x_1}\\big\\|v(x_t,t)-(x_1-x_0)\\big\\|^2,\\quad x_t=(1-t)\\,x_0+t\\,x_1,\\;x_0\\sim\\mathcal{N}(0,I),\\;x_1\\sim p,\\quad q:\\;\\dot x=v(x,t)',
  summary: () =>
    'A regression: at every time, on the way from noise to data. Every data point pulls at its path, so none is forgotten, but the loss bounds no KL of p and q, so no direction is claimed. Few sampling steps leave points between the modes.',
  graph: pathGraph('velocity', 'velocity'),
  params: { ...pathParams, method: methodParam },
})
