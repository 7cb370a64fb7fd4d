import { layer } from './layer.ts'

/** Of 500 samples the pairs that are most alike, the nearest first, one picture after the other. */
export default layer({
  id: 'twins',
  label: 'Twins',
  help: 'Of 500 samples the pairs that are most alike, the nearest pair first: what Arora and Zhang’s birthday test shows. Where they are the same to the eye, the model makes few pictures; the chart “Support (birthdays)” counts how few. With the noise of a decoder no two are the same.',
  order: 25,
  default: false,
  source: 'model',
  absent: 'There are no samples to be compared.',
  sheet: true,
  spaces: ['image'],
})
