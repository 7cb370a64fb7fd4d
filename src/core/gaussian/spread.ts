/** Mean and sd of a distribution of one number. */
export interface Spread {
  readonly mean: number
  readonly sd: number
}

/**
 * Mean and covariance of a mixture, each part as heavy, of pairs of independent numbers:
 * mx, my, xx, xy, yy. On the diagonal stand the mean variance and the variance of the means.
 */
export function covarianceOf(
  x: readonly Spread[],
  y: readonly Spread[],
): readonly [number, number, number, number, number] {
  const n = x.length
  const average = (of: (i: number) => number) => {
    let sum = 0
    for (let i = 0; i < n; i++) sum += of(i)
    return sum / n
  }
  const [mx, my] = [average((i) => x[i].mean), average((i) => y[i].mean)]
  const xx = average((i) => x[i].sd ** 2 + (x[i].mean - mx) ** 2)
  const yy = average((i) => y[i].sd ** 2 + (y[i].mean - my) ** 2)
  const xy = average((i) => (x[i].mean - mx) * (y[i].mean - my))
  return [mx, my, xx, xy, yy]
}
