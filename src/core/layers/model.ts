import { layer } from './layer.ts'

/** Samples of q, which every frame carries. */
export default layer({
  id: 'model',
  label: 'Model samples',
  help: 'Samples of q in the colour of the lane: dots on the plane; of images a sheet, each cell of the same noise all the time; on the line a rug of ticks below the axis, and bars, which are a histogram of these samples. The noise that a VAE’s decoder adds is included.',
  order: 30,
  default: true,
  source: 'page',
  spaces: ['line', 'plane', 'image'],
})
