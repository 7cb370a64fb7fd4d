/** log D of log odds v: log σ(v), without overflow. */
export const logSigmoid = (v: number): number =>
  v < 0 ? v - Math.log1p(Math.exp(v)) : -Math.log1p(Math.exp(-v))

/**
 * What the generator is pulled to by a critic D = σ(v) (Hu et al. 2018, arXiv 1706.00550, lemma 1):
 *
 *   q^r(x | y = 0) ∝ D(x) · ½(p(x) + q(x))
 *
 * At a perfect critic, D = p/(p + q), it is p.
 * @param v log odds of the critic, p and q densities, all at the centres of the same cells
 * @param cell the volume of one, so that the sum over all of them is 1
 */
export function reversed(
  v: Float32Array,
  p: Float32Array,
  q: Float32Array,
  cell: number,
): Float32Array {
  const weight = Float64Array.from(v, (odds, i) => Math.exp(logSigmoid(odds)) * (p[i] + q[i]))
  const total = weight.reduce((sum, one) => sum + one, 0) * cell
  return Float32Array.from(weight, (one) => (total > 0 ? one / total : 0))
}
