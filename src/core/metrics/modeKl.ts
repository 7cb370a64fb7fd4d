import { histogramKl } from '../coverage/coverage.ts'
import { coverageOf } from './byMode/coverageOf.ts'
import { hasModes, metric, modesOf } from './metric.ts'

export default metric({
  id: 'modeKl',
  label: 'Mode share KL',
  help: 'KL(mode shares of q ‖ true weights) in nats, high-quality samples only. For modes well apart 0 is best; by chance n samples of p itself have about (K − 1)/2n. One of K equal modes gives log K.',
  order: 4,
  digits: 4,
  cost: 'live',
  defined: hasModes,
  prepare: (p) => p,
  evaluate: (cloud, _, p) => histogramKl(coverageOf(cloud, p).hqCounts, modesOf(p.target).weights),
})
