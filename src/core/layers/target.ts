import { layer } from './layer.ts'

/** p: its density, or its points where these are all that is known. */
export default layer({
  id: 'target',
  label: 'Target density',
  help: 'The exact density of p: on the plane a wash of ink, on the line a curve. Where p is points themselves, these: on the plane an open ring for each, on the line bars, which are a histogram of them, with their jitter. What is marked around a mode ends at 3 sd.',
  order: 10,
  default: true,
  source: 'page',
  spaces: ['line', 'plane'],
})
