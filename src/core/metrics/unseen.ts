import { kinds, seen } from './alike/kinds.ts'
import { hasPictures, metric } from './metric.ts'

/** Good 1953 (doi 10.1093/biomet/40.3-4.237): the mass of what has not been seen is about f₁/n. */
export default metric({
  id: 'unseen',
  label: 'Unseen (Good–Turing)',
  help: 'How probable it is, about, that the next sample is of a kind that none of these is: the share of samples that are the only one of their kind. Kinds are modes, by samples of high quality; without modes, near-duplicates: pictures nearer to each other than any two different ones of as many real pictures. Near 0 % all that q makes has been seen; near 100 % most has not.',
  order: 30,
  digits: 1,
  percent: true,
  cost: 'asked',
  top: () => 1,
  defined: hasPictures,
  prepare: (p) => p,
  evaluate(cloud, _, p) {
    const counts = kinds(cloud, p)
    return seen(counts, 1) / counts.reduce((sum, count) => sum + count, 0)
  },
})
