import { layer } from './layer.ts'

/** Images of lines through the space of codes: `warpLines` of `warpPoints` points each. */
export default layer({
  id: 'warp',
  label: 'Warp',
  help: 'Where the generator or decoder sends a square grid of codes z (the first two dimensions). Lines stretched from mode to mode are why samples fall between modes. On the line: x against the first dimension of z, which grows upwards; thin where the second is not 0.',
  order: 80,
  default: false,
  source: 'model',
  absent: 'This model has no map from codes to points.',
  spaces: ['line', 'plane'],
})
