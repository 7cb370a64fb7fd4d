import { layer } from './layer.ts'

/** Where a fit may end, and the Gaussians of the model, which every frame carries. */
export default layer({
  id: 'optima',
  label: 'Best fit',
  help: 'For a lane that fits one Gaussian: the best fit there is, dashed, and all other local optima, fainter; on the plane at 2 sd. A solid ellipse is a Gaussian of the model at 2 sd. On the line the landscape of D stands under the picture.',
  order: 60,
  default: true,
  source: 'page',
  spaces: ['line', 'plane'],
  // A flow is no Gaussian, and a mixture of Gaussians has no single best fit: only its own ellipses.
  possible: ({ objectives }) => objectives.some(({ family }) => family === 'fit'),
})
