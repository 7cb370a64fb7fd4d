/** Variance over data that makes a code active, in units of the prior's (Burda et al. 2016, arXiv 1509.00519, §5.2). */
const ACTIVE = 0.01

/**
 * How many dimensions of the code tell anything of x: Var_p E_e[z_k|x] > 0.01.
 * @param posterior mean and sd of e(z|x) of points of the data, `[n, 2 latent]`
 */
export function activeCodes(posterior: Float32Array, latent: number): number {
  const n = posterior.length / (2 * latent)
  const isActive = (k: number): boolean => {
    let [sum, squares] = [0, 0]
    for (let i = 0; i < n; i++) {
      const mean = posterior[2 * latent * i + k]
      sum += mean
      squares += mean * mean
    }
    return squares / n - (sum / n) ** 2 > ACTIVE
  }
  return Array.from({ length: latent }, (_, k) => isActive(k)).filter(Boolean).length
}
