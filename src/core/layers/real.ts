import { layer } from './layer.ts'

/** Samples of p. */
export default layer({
  id: 'real',
  label: 'Data',
  help: 'Samples of p, as open rings; on the line below the axis.',
  order: 20,
  default: false,
  source: 'page',
  spaces: ['line', 'plane'],
})
