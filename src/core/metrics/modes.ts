import { modeCount } from '../targets/target.ts'
import { capturedOf } from './byMode/coverageOf.ts'
import { hasModes, metric } from './metric.ts'

export default metric({
  id: 'modes',
  label: 'Modes captured',
  help: 'Modes near which (within 3 sd; a sample near several counts for the likeliest; images count where they look like it) q has the set fraction, a third unless changed, of the mass that p has there, and near which lies most of what q has around them. More is better.',
  order: 1,
  digits: 0,
  cost: 'live',
  top: modeCount,
  defined: hasModes,
  prepare: (p) => p,
  evaluate: (cloud, _, p) => capturedOf(cloud, p).filter(Boolean).length,
})
