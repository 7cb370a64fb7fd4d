import { blurredTarget, gridKl } from './blurred/gridKl.ts'
import { hasDensity, metric } from './metric.ts'

export default metric({
  id: 'blurredReverseKl',
  label: 'Blurred KL(q‖p)',
  help: 'Reverse KL in nats between p and 2500 samples of q, on a grid and blurred alike by one mode sd; large where q puts samples off p; 0 is best. It is at most KL(q‖p) itself, but for the noise of sampling: compare models, not targets.',
  order: 8,
  digits: 3,
  cost: 'live',
  defined: hasDensity,
  prepare: blurredTarget,
  evaluate: (cloud, _, p) => gridKl(cloud, p).reverse,
})
