import { anyArrow, layer } from './layer.ts'

/** Samples of the generator, and of each −n ∂L/∂x, with L its loss of n samples: `dim` numbers both. */
export default layer({
  id: 'gradient',
  label: 'Generator’s gradient',
  help: 'At samples of the generator: where its own loss would have each of them go, −∂L/∂x through the critic as it is. With instance noise it is the mean over 16 draws of it. Lengths compare within one picture: nine of ten arrows are at scale, longer ones are cut. The generator’s numbers move all samples together, so they follow only as far as these agree.',
  order: 82,
  default: false,
  source: 'model',
  absent: 'Only a game of a generator against a critic of points has this gradient.',
  spaces: ['line', 'plane'],
  possible: (stage) => anyArrow(stage, ({ bySamples }) => bySamples === true),
})
