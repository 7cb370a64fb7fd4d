import { layer } from './layer.ts'

/** The density of p. */
export default layer({
  id: 'target',
  label: 'Target density',
  help: 'The exact density of p: on the plane a wash of ink, on the line a curve. What is marked around a mode ends at 3 sd.',
  order: 10,
  default: true,
  source: 'page',
  spaces: ['line', 'plane'],
})
