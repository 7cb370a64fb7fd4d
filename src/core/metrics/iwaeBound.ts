import { metric } from './metric.ts'

/** Burda, Grosse & Salakhutdinov 2016 (arXiv 1509.00519), eq. 8, with k = 50, and on images 500. */
export default metric({
  id: 'iwaeBound',
  label: 'log q(x) at least',
  help: 'A lower bound on the mean log density of q at 500 data points that it was not trained on, in nats a point with x in its own units: the importance-weighted bound, by 50 codes of the encoder for each. On images at 100 that were drawn for it, by 500 codes; with a Bernoulli decoder it is of log probabilities. Larger is better; a perfect model has that of p itself. For models with an encoder and a decoder with noise.',
  order: 27,
  digits: 3,
  cost: 'asked',
  reads: ['bound'],
  signed: true,
  defined: () => true,
  evaluate: (_, { bound = Number.NaN }) => bound,
})
