import { hasDensity, metric } from './metric.ts'

export default metric({
  id: 'divergence',
  label: 'exact D',
  help: 'D(p‖q) by the divergence that the lane descends, in its own unit; 0 is best. Computed from the density of the model, to four digits; a model of which only samples are known has none.',
  order: 11,
  digits: 4,
  cost: 'live',
  reads: ['divergence'],
  ofLane: true,
  wide: true,
  defined: hasDensity,
  evaluate: (_, { divergence = Number.NaN }) => divergence,
})
