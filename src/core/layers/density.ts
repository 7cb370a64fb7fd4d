import { layer } from './layer.ts'

/** q(x) per unit area, on the line per unit length, over the plotting square. */
export default layer({
  id: 'density',
  label: 'Model density',
  help: 'The exact density of q, for models that have one: on the plane lines around the densest 50, 90 and 99 % of its mass, on the line a curve. Of a model on a path it is the density of its ODE, whichever way its samples go, and while it trains it is drawn up less often, on the plane from a quarter of the places.',
  order: 40,
  default: true,
  source: 'model',
  absent: 'This model has no density that could be computed.',
  spaces: ['line', 'plane'],
})
