import { metric } from './metric.ts'
import { ballsAround, compared, firstOf, forManifolds, shareInside } from './pairs/neighbours.ts'

/** Kynkäänniemi et al. 2019 (arXiv 1904.06991), eq. 1 and 2. */
export default metric({
  id: 'precision',
  label: 'Precision',
  help: 'Share of 1000 samples that lie within reach of data: no farther from one of 1000 data points than its third nearest is. Larger is better; samples that keep to the middle of modes reach 100 %.',
  order: 11,
  digits: 1,
  percent: true,
  cost: 'asked',
  top: () => 1,
  defined: () => true,
  prepare: (p) => ballsAround(p.draw(compared), forManifolds),
  evaluate: (cloud, _, data) => shareInside(data, firstOf(cloud, compared)),
})
