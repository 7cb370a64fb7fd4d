import { metric } from './metric.ts'
import { dataOf } from './pairs/dataOf.ts'
import { neighbourhoods } from './pairs/neighbourhoods.ts'

/** Naeem et al. 2020 (arXiv 2002.09797), eq. 4, with k = 5: its mean is 1 − 2⁻ᵏ where q is p. */
export default metric({
  id: 'neighbourCoverage',
  label: 'Coverage',
  help: 'Share of data points with a sample in their ball, which reaches to their fifth nearest other. Larger is better; a perfect model has 96.9 %, for one ball in 32 stays empty by chance.',
  order: 23,
  digits: 1,
  percent: true,
  cost: 'asked',
  top: () => 1,
  defined: () => true,
  prepare: dataOf,
  evaluate: (cloud, _, data) => neighbourhoods(cloud)(data).coverage,
})
