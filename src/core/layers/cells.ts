import { layer } from './layer.ts'

/**
 * Share of fresh real pictures that are assigned wrongly. Then of each picture on the sheet: the nearest
 * mode, −1 for none; the mode that it is near to, −1 where it looks like nothing; the probability of the nearest, −1
 * where it is not known.
 */
export default layer({
  id: 'cells',
  label: 'Frames of modes',
  help: 'A frame says what a picture counts for. In the colour of the lane: for a mode that the model captures. Dashed: for one that it does not capture, or not any more. Without a frame it looks like nothing there is, and counts for no mode: it is farther from every mode than nearly all real pictures of that mode are from theirs.',
  order: 36,
  default: true,
  source: 'model',
  absent: 'These pictures have no modes.',
  spaces: ['image'],
})
