import { gridKl } from '../gridKl.ts'
import { metric } from './metric.ts'

export default metric({
  id: 'reverseKl',
  label: 'KL(q‖p)',
  help: 'Reverse KL in nats, large where q puts samples off p; 0 is best. On a grid, p and 2500 samples blurred alike by one mode sd.',
  order: 6,
  digits: 3,
  defined: () => true,
  evaluate: (comparison) => gridKl(comparison).reverse,
})
