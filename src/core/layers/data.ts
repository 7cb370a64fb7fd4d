import { layer } from './layer.ts'

/** Pictures of p, the same all the time, one after the other. */
export default layer({
  id: 'data',
  label: 'Real',
  help: 'A sheet of pictures of p, in ink, in place of the model’s; always the same ones.',
  order: 21,
  default: false,
  source: 'model',
  absent: 'There are no pictures to be shown.',
  sheet: true,
  spaces: ['image'],
})
