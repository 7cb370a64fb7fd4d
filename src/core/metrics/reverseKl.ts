import { hasDensity, metric } from './metric.ts'

export default metric({
  id: 'reverseKl',
  label: 'KL(q‖p)',
  help: 'Reverse KL in nats, large where q puts mass off p; 0 is best. Computed from the density of the model, to four digits; a model of which only samples are known has none.',
  order: 6,
  digits: 3,
  cost: 'live',
  reads: ['reverseKl'],
  defined: hasDensity,
  evaluate: (_, { reverseKl = Number.NaN }) => reverseKl,
})
