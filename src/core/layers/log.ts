import { layer } from './layer.ts'

/** How densities become heights; heights are densities on the line only. */
export default layer({
  id: 'log',
  label: 'Log scale',
  help: 'Densities as log p and log q, in nats: tails and missed modes show. A Gaussian is a parabola.',
  order: 90,
  default: false,
  source: 'page',
  spaces: ['line'],
})
