import { modeCount } from '../targets/target.ts'
import { coverageOf } from './byMode/coverageOf.ts'
import { hasModes, metric } from './metric.ts'

export default metric({
  id: 'publishedModes',
  label: 'Modes hit (published)',
  help: 'Modes with at least one of 2500 samples within 3 sd, the count of published tables; on images, of 1000 samples (5000 where there are a thousand modes) that look like it. One is enough, so scattered samples hit every mode: see the modes captured too.',
  order: 10,
  digits: 0,
  cost: 'live',
  top: modeCount,
  defined: hasModes,
  prepare: (p) => p,
  evaluate: (cloud, _, p) => coverageOf(cloud, p).hit.filter(Boolean).length,
})
