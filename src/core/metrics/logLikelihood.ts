import { metric } from './metric.ts'

export default metric({
  id: 'logLikelihood',
  label: 'log q(x)',
  help: 'The mean log density of q at 500 data points that it was not trained on, in nats a point with x in its own units, for models with a density; of a model on a path it is that of its ODE, whichever way its samples go. Larger is better: what it lacks to the mean of p itself estimates KL(p‖q).',
  order: 29,
  digits: 3,
  cost: 'asked',
  reads: ['likelihood'],
  signed: true,
  defined: () => true,
  evaluate: (_, { likelihood = Number.NaN }) => likelihood,
})
