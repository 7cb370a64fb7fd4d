import { anyArrow, layer } from './layer.ts'

/** q^r of Hu et al. 2018, lemma 1, per unit area, on the line per unit length, over the plotting square. */
export default layer({
  id: 'pull',
  label: 'Pulled to, qʳ',
  help: 'What a generator that descends −log D is pulled to at this step (Hu et al., lemma 1): qʳ ∝ D · ½(p + q), with D = σ(v) of the critic. On the plane a wash, with dotted lines around its densest 50 and 90 %, on the line a dashed curve. q is exact if it is one Gaussian, else estimated from 4096 samples; p and q are both spread by the instance noise, and at least by a cell of the picture. At a perfect critic this is p.',
  order: 72,
  default: false,
  source: 'model',
  absent:
    'Without a critic that estimates log p/q, and a density of p, nothing is known of the pull.',
  spaces: ['line', 'plane'],
  possible: (stage) => anyArrow(stage, ({ logRatio }) => logRatio === true),
})
