import { principal } from '../../numerics/principal.ts'

/** Directions in which the pictures of a class vary, besides noise. */
const DIRECTIONS = 10
/** Least variance of a feature about these: pixels are no surer than 0.03. */
const NOISE = 0.001

/** log p(x | class) at features from `at` on. */
export type LogLikelihood = (features: Float64Array, at: number) => number

/**
 * Probabilistic principal components (Tipping & Bishop 1999, eq. 3 and 8): x ~ N(m, C) with C of
 * variance λ_j along directions u_j and σ² along all others, so that
 *
 *   −2 log p = |x − m|²/σ² − Σ_j (1/σ² − 1/λ_j) (u_jᵀ(x − m))² + Σ_j log λ_j + (d − k) log σ² + const
 *
 * @param rows features of pictures of the class, `[n, count]`
 */
export function logLikelihood(rows: Float64Array, count: number): LogLikelihood {
  const k = Math.min(DIRECTIONS, rows.length / count - 1, count - 1)
  const { mean, directions, variances, rest } = principal(rows, count, k)
  const noise = Math.max(rest, NOISE)
  const along = variances.map((variance) => Math.max(variance, noise))
  const logVolume = along.reduce((sum, one) => sum + Math.log(one), (count - k) * Math.log(noise))
  const gain = along.map((one) => 1 / noise - 1 / one)
  const centred = new Float64Array(count)
  return (features, at) => {
    let cost = logVolume
    for (let axis = 0; axis < count; axis++) {
      const x = features[at + axis] - mean[axis]
      centred[axis] = x
      cost += (x * x) / noise
    }
    for (let j = 0; j < k; j++) {
      let part = 0
      for (let axis = 0; axis < count; axis++) part += directions[j * count + axis] * centred[axis]
      cost -= gain[j] * part * part
    }
    return -cost / 2
  }
}
