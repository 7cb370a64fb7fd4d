import { anyArrow, layer } from './layer.ts'

/**
 * Which two dimensions of the code are seen; the number of groups of data, one for each mode; of each
 * group the mean of its codes and their covariance xx, xy, yy; then e(z|x) of single points, mean and sd.
 */
export default layer({
  id: 'posterior',
  label: 'Codes e(z|x)',
  help: 'An inset of the space of codes, in the two dimensions whose means vary most over data. Dashed: the prior at 1 and 2 sd. In a colour for each mode: the codes of its data together, at 2 sd with the number of the mode; small and thin: e(z|x) of single points, at 1 sd. Together the numbered ellipses should fill the prior; where they leave a hole, the decoder was never trained. It reaches to 3 each way.',
  order: 86,
  default: false,
  source: 'model',
  absent: 'This objective has no encoder with a density.',
  spaces: ['line', 'plane'],
  possible: (stage) => anyArrow(stage, ({ posterior }) => posterior === true),
})
