import { anyArrow, layer } from './layer.ts'

/** What the model makes of `traversalSide`² codes, row by row from the top, where z₂ is largest. */
export default layer({
  id: 'traversal',
  label: 'Traversal',
  help: 'A map of codes: what the generator or decoder makes of them, without noise of its own, as the first two numbers of z go from −2.5 to 2.5, the first to the right, the second upwards; the others stay those of the sample chosen last. Drag over it to see any place of it large.',
  order: 23,
  default: false,
  source: 'model',
  absent: 'This model has no map from codes to pictures.',
  sheet: true,
  spaces: ['image'],
  possible: (stage) => anyArrow(stage, ({ from, to }) => from.includes('z') && to === 'x'),
})
