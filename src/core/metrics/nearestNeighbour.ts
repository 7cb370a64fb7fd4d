import { metric } from './metric.ts'
import { dataOf } from './pairs/dataOf.ts'
import { neighbourhoods } from './pairs/neighbourhoods.ts'

/** Lopez-Paz & Oquab 2017 (arXiv 1610.06545), of the classifier that looks at all points but one. */
export default metric({
  id: 'nearestNeighbour',
  label: '1-NN accuracy',
  help: 'How often the nearest other point tells samples from data. 50 % is perfect: they cannot be told apart; less means samples that sit on data points.',
  order: 26,
  digits: 1,
  percent: true,
  cost: 'asked',
  top: () => 1,
  defined: () => true,
  prepare: dataOf,
  evaluate: (cloud, _, data) => neighbourhoods(cloud)(data).oneNearest,
})
