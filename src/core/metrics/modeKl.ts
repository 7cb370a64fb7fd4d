import { histogramKl } from '../coverage/coverage.ts'
import { coverageOf, hasModes, metric, modesOf } from './metric.ts'

export default metric({
  id: 'modeKl',
  label: 'Mode share KL',
  help: 'KL(mode shares of q ‖ true weights) in nats, high-quality samples only. For modes well apart 0 is best; one of K equal modes gives log K.',
  order: 4,
  digits: 4,
  defined: hasModes,
  evaluate: (comparison) =>
    histogramKl(coverageOf(comparison).hqCounts, modesOf(comparison.reference.target).weights),
})
