import { anyArrow, layer } from './layer.ts'

/** Pictures of p, the same all the time, each with what the model makes of its code after it. */
export default layer({
  id: 'pairs',
  label: 'Reconstructions',
  help: 'Pictures of p, in ink, each with what comes back of it beside it, in the colour of the lane: what the decoder makes of the mean of e(z|x), without noise of its own. What is lost on the way the code does not hold.',
  order: 22,
  default: false,
  source: 'model',
  absent: 'Without an encoder nothing comes back of a picture.',
  sheet: true,
  spaces: ['image'],
  possible: (stage) => anyArrow(stage, ({ role }) => role === 'inference'),
})
