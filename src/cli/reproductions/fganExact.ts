import { divergenceBetween } from '../../core/divergences/between.ts'
import { divergences } from '../../core/divergences/table.ts'
import { onLine } from '../../core/gaussian/mixture.ts'
import { optima } from '../../core/optima/optima.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { densityOf } from '../../core/targets/target.ts'
import { fganTarget } from './fganExperiment.ts'
import type { FganDivergence } from './fganPublished.ts'

const mixture = densityOf(targetFamily(fganTarget.id)!.build(fganTarget.values))

/** The best Gaussian by a divergence, by quadrature. */
export function fganOptimum(id: FganDivergence) {
  const [{ q, value }] = optima(mixture, divergences[id])
  return { mu: q.mean[0], sigma: q.sd[0], value }
}

/** D_f(p‖N(μ, σ²)), by quadrature. */
export function fganDivergence(id: FganDivergence, mu: number, sigma: number): number {
  return divergenceBetween(divergences[id], mixture, [onLine(1, mu, sigma)])
}
