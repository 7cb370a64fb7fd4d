import { kinds, seen } from './alike/kinds.ts'
import { hasPictures, metric } from './metric.ts'

/** Chao 1984 (Scandinavian Journal of Statistics 11), in the form without bias where kinds are equal. */
export default metric({
  id: 'chao',
  label: 'Kinds (Chao)',
  help: 'A lower bound on how many kinds q makes, those that no sample is of included: the kinds seen, and f₁(f₁ − 1)/2(f₂ + 1), with f₁ kinds seen once and f₂ seen twice. Kinds are modes, by samples of high quality; without modes, near-duplicates: pictures nearer to each other than any two different ones of as many real pictures.',
  order: 31,
  digits: 0,
  cost: 'asked',
  defined: hasPictures,
  prepare: (p) => p,
  evaluate(cloud, _, p) {
    const counts = kinds(cloud, p)
    const [once, twice] = [seen(counts, 1), seen(counts, 2)]
    return counts.length + (once * (once - 1)) / (2 * (twice + 1))
  },
})
