import { layer } from './layer.ts'

/**
 * Both sides of lemma 1 of Hu et al. 2018: their difference as a share of the left
 * one of a single sample, root mean square, then for the
 * mean and the points one sd from it, along each axis of the Cholesky factor, x and what moves it on the
 * left and on the right, `dim` numbers each.
 */
export default layer({
  id: 'lemma',
  label: 'Lemma 1, both sides',
  help: 'For a generator that is one Gaussian: where −∇ moves its mean and the points one sd from it. Left side of Hu et al.’s lemma 1, dark: of −½ E log D, along the slope of the critic. Right side, green: of ½ KL(q‖qʳ) − JSD(q, p), with qʳ held, as differences of the two divergences. They are one gradient computed in two ways; how far apart stands at the top, as a share of what the gradient is for a single sample (root mean square). The longest arrow is always as long. With instance noise, p and q are as the critic sees them.',
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
