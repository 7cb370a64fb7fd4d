import { metric } from './metric.ts'
import { dataOf } from './pairs/dataOf.ts'
import { neighbourhoods } from './pairs/neighbourhoods.ts'

/** Naeem et al. 2020 (arXiv 2002.09797), eq. 3, with k = 5: its mean is 1 where q is p. */
export default metric({
  id: 'neighbourDensity',
  label: 'Density',
  help: 'How many balls of data points a sample lies in, over five; the ball of each reaches to its fifth nearest other. A perfect model has 1; more means samples that crowd where data is densest.',
  order: 22,
  digits: 2,
  cost: 'asked',
  defined: () => true,
  prepare: dataOf,
  evaluate: (cloud, _, data) => neighbourhoods(cloud)(data).density,
})
