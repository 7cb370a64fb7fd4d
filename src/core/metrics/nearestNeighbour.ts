import { type Cloud, sizeOf } from '../space/cloud.ts'
import { metric } from './metric.ts'
import { distance2, firstOf } from './pairs/neighbours.ts'

/** Of either kind. */
const SIZE = 500

/** Squared distance of each point of a cloud to the nearest of another, or to its nearest other one. */
function nearest2(of: Cloud, to: Cloud): Float64Array {
  return Float64Array.from({ length: sizeOf(of) }, (_, i) => {
    let least = Number.POSITIVE_INFINITY
    for (let j = 0; j < sizeOf(to); j++) {
      if (of === to && i === j) continue
      least = Math.min(least, distance2(of, i, to, j))
    }
    return least
  })
}

/** Share of both clouds together whose nearest other point is of their own kind. */
export function oneNearestNeighbour(x: Cloud, y: Cloud): number {
  const right = (own: Cloud, other: Cloud) => {
    const [near, far] = [nearest2(own, own), nearest2(own, other)]
    return near.reduce((count, distance, i) => count + (distance < far[i] ? 1 : 0), 0)
  }
  return (right(x, y) + right(y, x)) / (sizeOf(x) + sizeOf(y))
}

/** Lopez-Paz & Oquab 2017 (arXiv 1610.06545), leave-one-out. */
export default metric({
  id: 'nearestNeighbour',
  label: '1-NN accuracy',
  help: 'How often the nearest other point tells 500 samples from 500 data points. 50 % is perfect: they cannot be told apart; less means samples that sit on data points.',
  order: 17,
  digits: 1,
  percent: true,
  cost: 'asked',
  top: () => 1,
  defined: () => true,
  prepare: (p) => p.draw(SIZE),
  evaluate: (cloud, _, data) => oneNearestNeighbour(firstOf(cloud, SIZE), data),
})
