import { metric } from './metric.ts'
import { dataOf } from './pairs/dataOf.ts'
import { neighbourhoods } from './pairs/neighbourhoods.ts'

/** Kynkäänniemi et al. 2019 (arXiv 1904.06991), eq. 1 and 2, with k = 3. */
export default metric({
  id: 'precision',
  label: 'Precision',
  help: 'Share of samples within reach of data: no farther from a data point than its third nearest data point is. Larger is better; samples that keep to the middle of modes reach 100 %, more than a perfect model.',
  order: 20,
  digits: 1,
  percent: true,
  cost: 'asked',
  top: () => 1,
  defined: () => true,
  prepare: dataOf,
  evaluate: (cloud, _, data) => neighbourhoods(cloud)(data).precision,
})
