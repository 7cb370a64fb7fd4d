import { entropy } from '../coverage/coverage.ts'
import { modeCount } from '../targets/target.ts'
import { coverageOf } from './byMode/coverageOf.ts'
import { hasModes, metric } from './metric.ts'

export default metric({
  id: 'effectiveModes',
  label: 'Effective modes',
  help: 'exp of the entropy of the mode shares, high-quality samples only: modes counted by how evenly they are hit.',
  order: 3,
  digits: 2,
  cost: 'live',
  top: modeCount,
  defined: hasModes,
  prepare: (p) => p,
  evaluate(cloud, _, p) {
    const { hqCounts } = coverageOf(cloud, p)
    return hqCounts.some((count) => count > 0) ? Math.exp(entropy(hqCounts)) : 0
  },
})
