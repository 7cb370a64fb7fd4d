import { blurredTarget, gridKl } from './blurred/gridKl.ts'
import { hasDensity, metric } from './metric.ts'

export default metric({
  id: 'blurredForwardKl',
  label: 'Blurred KL(p‖q)',
  help: 'Forward KL in nats between p and 2500 samples of q, on a grid and blurred alike by one mode sd; large where q misses p; 0 is best. It is at most KL(p‖q) itself, but for the noise of sampling: compare models, not targets.',
  order: 7,
  digits: 3,
  cost: 'live',
  defined: hasDensity,
  prepare: blurredTarget,
  evaluate: (cloud, _, p) => gridKl(cloud, p).forward,
})
