import type { Cloud } from '../space/cloud.ts'
import { metric } from './metric.ts'
import { meanOver, meanWithin } from './pairs/means.ts'
import { compared, firstOf } from './pairs/neighbours.ts'

interface Data {
  readonly points: Cloud
  /** E|Y − Y′| */
  readonly within: number
}

const prepared = (points: Cloud): Data => ({ points, within: meanWithin(points, Math.sqrt, 0) })

/** 2 E|X − Y| − E|X − X′| − E|Y − Y′| over all pairs, each point with itself included. */
export function energyDistance(samples: Cloud, { points, within }: Data): number {
  return 2 * meanOver(samples, points, Math.sqrt) - meanWithin(samples, Math.sqrt, 0) - within
}

export const energyBetween = (x: Cloud, y: Cloud): number => energyDistance(x, prepared(y))

/** Székely & Rizzo 2013 (doi 10.1016/j.jspi.2013.03.018). */
export default metric({
  id: 'energyDistance',
  label: 'Energy distance',
  help: 'How much farther 1000 samples are from 1000 data points than each kind is from its own, in the units of x. Smaller is better; it sees where mass is rather than how sharp.',
  order: 15,
  digits: 4,
  cost: 'asked',
  defined: () => true,
  prepare: (p) => prepared(p.draw(compared)),
  evaluate: (cloud, _, data) => energyDistance(firstOf(cloud, compared), data),
})
