/** Variance over data that makes a code active, in units of the prior's (Burda et al. 2016, arXiv 1509.00519, §5.2). */
const ACTIVE = 0.01

/**
 * Var_p E_e[z_k|x] of each dimension k of the code.
 * @param posterior mean and sd of e(z|x) of points of the data, `[n, 2 latent]`
 */
export function codeVariances(posterior: Float32Array, latent: number): readonly number[] {
  const n = posterior.length / (2 * latent)
  return Array.from({ length: latent }, (_, k) => {
    let [sum, squares] = [0, 0]
    for (let i = 0; i < n; i++) {
      const mean = posterior[2 * latent * i + k]
      sum += mean
      squares += mean * mean
    }
    return squares / n - (sum / n) ** 2
  })
}

/** How many dimensions of the code tell anything of x: Var_p E_e[z_k|x] > 0.01. */
export const activeCodes = (posterior: Float32Array, latent: number): number =>
  codeVariances(posterior, latent).filter((variance) => variance > ACTIVE).length
