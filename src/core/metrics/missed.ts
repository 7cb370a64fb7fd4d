import { metric } from './metric.ts'

/** f-GM’s collapse detector: its density estimator d against its model q, on data. */
export default metric({
  id: 'missed',
  label: 'Data that q misses',
  help: 'What f-GM itself can say of collapse, without knowing p: the share of 500 data points that are at least ten times as dense under its density estimator d as under its model q, of which 50 codes of the encoder tell. 0 % is best. It is as good as d and the encoder are.',
  order: 28,
  digits: 1,
  percent: true,
  cost: 'asked',
  reads: ['missed'],
  top: () => 1,
  defined: () => true,
  evaluate: (_, { missed = Number.NaN }) => missed,
})
