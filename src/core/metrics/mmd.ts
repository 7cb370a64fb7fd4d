import { decay } from '../numerics/decay.ts'
import type { Cloud } from '../space/cloud.ts'
import type { Target } from '../targets/target.ts'
import { metric } from './metric.ts'
import { dataOf } from './pairs/dataOf.ts'
import { meanAcross, meanWithin, type RowSum } from './pairs/means.ts'

/** The widest kernel, as a share of the spread of the data. */
const WIDEST = 0.4

/** exp(−d²/2s²) */
export const gaussian =
  (s: number): RowSum =>
  (distances2, count) => {
    const rate = 0.5 / s ** 2
    let sum = 0
    for (let j = 0; j < count; j++) sum += decay(rate * distances2[j])
    return sum
  }

/** The mean of Gaussians of widths s, s/2 and s/4: where the first is e the others are e⁴ and e¹⁶. */
const threeGaussians =
  (s: number): RowSum =>
  (distances2, count) => {
    const rate = 0.5 / s ** 2
    let sum = 0
    for (let j = 0; j < count; j++) {
      const e = decay(rate * distances2[j])
      const e2 = e * e
      const e4 = e2 * e2
      const e8 = e4 * e4
      sum += e + e4 + e8 * e8
    }
    return sum / 3
  }

/**
 * E k(X, X′) + E k(Y, Y′) − 2 E k(X, Y) without the pairs of a point with itself (the U-statistic,
 * which is unbiased and so may be negative).
 * @param within E k(Y, Y′)
 */
export const mmd2 = (x: Cloud, y: Cloud, kernel: RowSum, within = meanWithin(y, kernel)): number =>
  meanWithin(x, kernel) + within - 2 * meanAcross(x, y, kernel)

/**
 * On line and plane the root-mean-square coordinate. Where there are more of them points are farther
 * apart: √½ of the root mean square distance to the mean, which on the plane is the same.
 */
function spreadOf({ space: { dim }, units }: Target, { values }: Cloud): number {
  if (dim <= 2) return units.unit
  const mean = new Float64Array(dim)
  for (const [i, x] of values.entries()) mean[i % dim] += (x * dim) / values.length
  const squares = values.reduce((sum, x, i) => sum + (x - mean[i % dim]) ** 2, 0)
  return Math.sqrt((squares * dim) / values.length / 2)
}

/** Gretton et al. 2012 (JMLR 13), lemma 6. */
export default metric({
  id: 'mmd',
  label: 'MMD²',
  help: 'Squared maximum mean discrepancy: the mean over Gaussian kernels of 0.4, 0.2 and 0.1 times the data’s root-mean-square coordinate (of images, which have more of them, as if their variance were that of two). Smaller is better; a perfect model has 0 on average, and so by chance a little less.',
  order: 25,
  digits: 4,
  cost: 'asked',
  defined: () => true,
  prepare(p) {
    const data = dataOf(p)
    const kernel = threeGaussians(WIDEST * spreadOf(p.target, data))
    return { data, kernel, within: meanWithin(data, kernel) }
  },
  evaluate: (cloud, _, { data, kernel, within }) => mmd2(cloud, data, kernel, within),
})
