import { anyArrow, layer } from './layer.ts'

/**
 * How many terms there are, and of each in turn points x that the model makes and where the term would have
 * them go, −n ∂L/∂x with L its loss of n points: `dim` numbers both, of each term as many.
 */
export default layer({
  id: 'gradient',
  label: 'Gradient of the loss',
  help: 'At points that the model makes: where the loss of what makes them would have each of them go, −∂L/∂x, with the critic as it is, on average over 16 draws of the loss’s noise. A loss of several terms has an arrow for each, in a colour of its own; a term that is of data come back, x̂, stands there. Of a VAE it is how x̂ moves as the mean of its code goes down either term; where the encoder has learnt, the two cancel. Lengths compare within one picture: nine of ten arrows are at scale, longer ones are cut. The numbers of a network move all points together, so they follow only as far as these agree.',
  order: 82,
  default: false,
  source: 'model',
  absent: 'The terms of this objective’s loss are no functions of single points that it makes.',
  spaces: ['line', 'plane'],
  possible: (stage) =>
    anyArrow(stage, ({ bySamples, terms }) => bySamples === true || terms !== undefined),
})
