import { sizeOf } from '../space/cloud.ts'
import { metric } from './metric.ts'
import { ballsAround, ballsOf, compared, firstOf, forDensity } from './pairs/neighbours.ts'

/** Naeem et al. 2020 (arXiv 2002.09797), eq. 4. */
export default metric({
  id: 'neighbourCoverage',
  label: 'Coverage',
  help: 'Share of data points with a sample in their ball, which is as wide as their fifth neighbour is away. Larger is better; equal samples reach 96.9 %.',
  order: 14,
  digits: 1,
  percent: true,
  cost: 'asked',
  top: () => 1,
  defined: () => true,
  prepare: (p) => ballsAround(p.draw(compared), forDensity),
  evaluate: (cloud, _, { centres, radii }) =>
    ballsOf(centres, radii, firstOf(cloud, compared)).holding / sizeOf(centres),
})
