import { type Cloud, sizeOf } from '../space/cloud.ts'
import { metric } from './metric.ts'
import { meanOver, meanWithin } from './pairs/means.ts'
import { compared, firstOf } from './pairs/neighbours.ts'

/** Widths of the kernel, as shares of the data’s root-mean-square coordinate. */
const widths = [0.1, 0.3, 1]

/** MMD² with the kernel exp(−|x − y|²/2s²), without the pairs of a point with itself (U-statistic). */
export function mmd2(x: Cloud, y: Cloud, s: number): number {
  const kernel = (distance2: number) => Math.exp(-distance2 / (2 * s * s))
  const within = (one: Cloud) => {
    const n = sizeOf(one)
    return (n * meanWithin(one, kernel, 1) - 1) / (n - 1)
  }
  return within(x) + within(y) - 2 * meanOver(x, y, kernel)
}

/** Gretton et al. 2012 (JMLR 13), lemma 6. */
export default metric({
  id: 'mmd',
  label: 'MMD²',
  help: 'Squared maximum mean discrepancy of 1000 samples and 1000 data points: the mean over Gaussian kernels of 0.1, 0.3 and 1 times the data’s spread. Smaller is better; by chance it may be a little below 0.',
  order: 16,
  digits: 4,
  cost: 'asked',
  defined: () => true,
  prepare: (p) => ({ points: p.draw(compared), unit: p.target.units.unit }),
  evaluate(cloud, _, { points, unit }) {
    const samples = firstOf(cloud, compared)
    return widths.reduce((sum, w) => sum + mmd2(samples, points, w * unit), 0) / widths.length
  },
})
