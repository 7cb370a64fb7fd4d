import { gridKl } from '../gridKl.ts'
import { metric } from './metric.ts'

export default metric({
  id: 'forwardKl',
  label: 'KL(p‖q)',
  help: 'Forward KL in nats, large where q misses p; 0 is best. On a grid, p and 2500 samples blurred alike by one mode sd.',
  order: 5,
  digits: 3,
  defined: () => true,
  evaluate: (comparison) => gridKl(comparison).forward,
})
