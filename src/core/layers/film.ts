import { anyArrow, layer } from './layer.ts'

/**
 * Samples on their way from noise to data: how many pictures there are, the time t of each, from 0 (noise)
 * to 1 (data), and then picture by picture the points, the same in the same place.
 */
export default layer({
  id: 'film',
  label: 'From noise to data',
  help: 'The samples of a model on a path on their way: the same particles at every time, from noise (t = 0) to where its sampler ends (t = 1), in the steps that it takes. The slider at the picture chooses t, ▶ plays it; lines are where some have been. On the plane in place of the model’s samples, on the line above the axis, where particles come down with t.',
  order: 85,
  default: false,
  source: 'model',
  absent: 'Only models on a path have a way from noise to data.',
  spaces: ['line', 'plane'],
  possible: (stage) => anyArrow(stage, ({ field }) => field !== undefined),
})
