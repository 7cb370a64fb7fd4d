import { hasDensity, metric } from './metric.ts'

export default metric({
  id: 'forwardKl',
  label: 'KL(p‖q)',
  help: 'Forward KL in nats, large where q misses p; 0 is best. Computed from the density of the model, to four digits; a model of which only samples are known has none.',
  order: 5,
  digits: 3,
  cost: 'live',
  reads: ['forwardKl'],
  defined: hasDensity,
  evaluate: (_, { forwardKl = Number.NaN }) => forwardKl,
})
