import { coverageOf } from './byMode/coverageOf.ts'
import { hasModes, metric } from './metric.ts'

export default metric({
  id: 'highQuality',
  label: 'High quality',
  help: 'Share of samples within 3 sd of a mode, the nearest in its own sds. For modes well apart perfect is 98.9 % on the plane, 99.7 % on the line; more means modes that are too narrow. Of images: share of those that look like a mode: no farther from its pictures than 99 % of real ones are, seen through noise of sd 0.1, and at most 0.8 times as far as from those of another.',
  order: 2,
  digits: 1,
  percent: true,
  cost: 'live',
  top: () => 1,
  defined: hasModes,
  prepare: (p) => p,
  evaluate: (cloud, _, p) => coverageOf(cloud, p).highQuality,
})
