import { anyArrow, layer } from './layer.ts'

/** How many codes there are, and then of samples, one after the other: x, and which code it was made with. */
export default layer({
  id: 'coded',
  label: 'Samples by code',
  help: 'Samples of q in the colour and shape of what they were made with: the class of InfoGAN’s code, the class that a conditional model was told, one of MGAN’s generators. Its number stands where such samples are. On the plane in place of the model’s samples, on the line a row for each. A code that keeps to one mode has one; a number between modes is of a code that is shared out.',
  order: 32,
  default: false,
  source: 'model',
  absent: 'Its samples are made without a code that tells them apart.',
  spaces: ['line', 'plane'],
  possible: (stage) => anyArrow(stage, ({ coded }) => coded !== undefined),
})
