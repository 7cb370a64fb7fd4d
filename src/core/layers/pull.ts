import { anyArrow, layer } from './layer.ts'

/** q^r of Hu et al. 2018, lemma 1, per unit area, on the line per unit length, over the plotting square. */
export default layer({
  id: 'pull',
  label: 'Pulled to, qʳ',
  help: 'What a generator that descends −log D is pulled to at this step (Hu et al., lemma 1): qʳ ∝ D · ½(p + q), with D = σ(v) of the critic as it is. On the plane a wash, with dotted lines around its densest 50 and 90 %, on the line a dashed curve. p is exact; q is exact if the model is one Gaussian, else estimated from 4096 samples. Both are spread by the instance noise, and by at least a cell of the picture. At a perfect critic this is p.',
  order: 72,
  default: false,
  source: 'model',
  absent:
    'Without a critic that estimates log p/q, and a density of p, nothing is known of the pull.',
  spaces: ['line', 'plane'],
  possible: (stage) => anyArrow(stage, ({ logRatio }) => logRatio === true),
})
