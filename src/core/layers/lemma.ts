import { layer } from './layer.ts'

/**
 * Both sides of lemma 1 of Hu et al. 2018: their difference as a share of the second number, the left
 * side for a single sample (root mean square); then for the mean and the points one sd from it, along each
 * axis of the Cholesky factor, x and what moves it on the left and on the right, `dim` numbers each.
 */
export default layer({
  id: 'lemma',
  label: 'Lemma 1, both sides',
  help: 'For a generator that is one Gaussian: where two gradients would move its mean and the points one sd from it. Dark: of −½ E log D, as it is trained. Green: of ½ KL(q‖qʳ) − JSD(q, p) with qʳ held, by differences of the two. Lemma 1 of Hu et al. says that they are one. How far apart the sums are stands above, as a share of a single sample’s gradient, which would be half as long as the picture; no arrow is longer than a fifth. With instance noise, p and q are as the critic sees them.',
  order: 74,
  default: false,
  source: 'model',
  absent:
    'Lemma 1 is shown where a critic estimates log p/q, p has a density and the generator is one Gaussian.',
  spaces: ['line', 'plane'],
  possible: (stage) =>
    stage.objectives.some(
      ({ graph }) =>
        graph?.arrows.some(({ logRatio }) => logRatio) &&
        graph.arrows.some(({ density }) => density),
    ),
})
