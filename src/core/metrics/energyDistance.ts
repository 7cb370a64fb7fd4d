import { type Cloud, sizeOf } from '../space/cloud.ts'
import { metric } from './metric.ts'
import { dataOf } from './pairs/dataOf.ts'
import { meanAcross, meanWithin, type RowSum } from './pairs/means.ts'

const distances: RowSum = (distances2, count) => {
  let sum = 0
  for (let j = 0; j < count; j++) sum += Math.sqrt(distances2[j])
  return sum
}

/** E|X − X′| over all pairs, of a point with itself as well. */
const spread = (x: Cloud): number => (1 - 1 / sizeOf(x)) * meanWithin(x, distances)

/**
 * 2 E|X − Y| − E|X − X′| − E|Y − Y′|, over all pairs (the V-statistic, which is never negative).
 * @param within E|Y − Y′|
 */
export const energyDistance = (x: Cloud, y: Cloud, within = spread(y)): number =>
  2 * meanAcross(x, y, distances) - spread(x) - within

/** Székely & Rizzo 2013 (doi 10.1016/j.jspi.2013.03.018). */
export default metric({
  id: 'energyDistance',
  label: 'Energy distance',
  help: 'How much farther samples are from data, on average, than each kind from its own, in the units of x. Smaller is better. It sees where mass is rather than how sharp.',
  order: 24,
  digits: 4,
  cost: 'asked',
  defined: () => true,
  prepare(p) {
    const data = dataOf(p)
    return { data, within: spread(data) }
  },
  evaluate: (cloud, _, { data, within }) => energyDistance(cloud, data, within),
})
