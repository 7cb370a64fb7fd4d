import { sizeOf } from '../space/cloud.ts'
import { duplicates } from './alike/duplicates.ts'
import { hasPictures, metric } from './metric.ts'

/**
 * Arora & Zhang 2017 (arXiv 1706.08224). Of s samples of N equally likely pictures s(s − 1)/2N pairs
 * are equal, on average; of unequal shares w it is N = 1/Σ w².
 */
export default metric({
  id: 'birthday',
  label: 'Support (birthdays)',
  help: 'How many equally likely pictures would give as many near-duplicates as there are among s samples: s(s − 1)/2 over the number of such pairs; without any it is the least that can be told. Two pictures are near-duplicates when they are nearer than any two different ones of as many real pictures. Data have as many pictures as their file. The noise of a decoder hides duplicates.',
  order: 32,
  digits: 0,
  cost: 'asked',
  defined: hasPictures,
  prepare: (p) => p,
  evaluate(cloud, _, p) {
    const s = sizeOf(cloud)
    return (s * (s - 1)) / 2 / Math.max(1, duplicates(cloud, p).length)
  },
})
