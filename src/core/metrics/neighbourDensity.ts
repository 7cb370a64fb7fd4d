import { sizeOf } from '../space/cloud.ts'
import { metric } from './metric.ts'
import { ballsAround, ballsOf, compared, firstOf, forDensity } from './pairs/neighbours.ts'

/** Naeem et al. 2020 (arXiv 2002.09797), eq. 3. */
export default metric({
  id: 'neighbourDensity',
  label: 'Density',
  help: 'How many balls about data points, each as wide as its fifth neighbour is away, a sample lies in, over five. 1 is perfect; more where samples crowd in the middle of modes.',
  order: 13,
  digits: 2,
  cost: 'asked',
  defined: () => true,
  prepare: (p) => ballsAround(p.draw(compared), forDensity),
  evaluate(cloud, _, { centres, radii }) {
    const samples = firstOf(cloud, compared)
    const { inside } = ballsOf(centres, radii, samples)
    return inside.reduce((sum, n) => sum + n, 0) / (forDensity * sizeOf(samples))
  },
})
