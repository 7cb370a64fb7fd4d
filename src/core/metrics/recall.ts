import { metric } from './metric.ts'
import { compared, sampleBalls, shareInside } from './pairs/neighbours.ts'

/** Kynkäänniemi et al. 2019 (arXiv 1904.06991), eq. 1 and 2. */
export default metric({
  id: 'recall',
  label: 'Recall',
  help: 'Share of 1000 data points that lie within reach of samples: no farther from one of 1000 samples than its third nearest is. Larger is better; a few stray samples, with no near neighbours, reach far.',
  order: 12,
  digits: 1,
  percent: true,
  cost: 'asked',
  top: () => 1,
  defined: () => true,
  prepare: (p) => p.draw(compared),
  evaluate: (cloud, _, data) => shareInside(sampleBalls(cloud), data),
})
