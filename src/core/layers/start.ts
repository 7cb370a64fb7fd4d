import { layer } from './layer.ts'

/** The Gaussian that a fit starts from. */
export default layer({
  id: 'start',
  label: 'Start',
  help: 'Where a fit starts: at this Gaussian, or for a mixture with Gaussians that are scattered by it. Dotted, on the plane at 1 sd, with a handle to drag.',
  order: 50,
  default: true,
  source: 'page',
  spaces: ['line', 'plane'],
  possible: ({ objectives }) => objectives.some(({ start }) => start),
})
