import { metric } from './metric.ts'
import { dataOf } from './pairs/dataOf.ts'
import { neighbourhoods } from './pairs/neighbourhoods.ts'

/** Kynkäänniemi et al. 2019 (arXiv 1904.06991), eq. 1 and 2, with k = 3. */
export default metric({
  id: 'recall',
  label: 'Recall',
  help: 'Share of data points within reach of samples: no farther from a sample than its third nearest sample is. Larger is better; a few stray samples, with no near neighbours, reach far.',
  order: 21,
  digits: 1,
  percent: true,
  cost: 'asked',
  top: () => 1,
  defined: () => true,
  prepare: dataOf,
  evaluate: (cloud, _, data) => neighbourhoods(cloud)(data).recall,
})
