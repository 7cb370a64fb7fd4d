import type { Learner, TF } from '../../objectives/objective.ts'
import { mapped } from './mapped.ts'

/**
 * What comes back of points by their codes, of the mean of e(z|x) where it is one, without noise of the
 * decoder; null for a model that brings nothing back. Both in standard units, `[n, dim]`.
 */
export function broughtBack(
  tf: TF,
  { posterior, generate, facts }: Learner,
  points: Float32Array,
  dim: number,
  latent: number,
): Promise<Float32Array> | null {
  if (posterior && generate) {
    return mapped(tf, points, dim, (x) => generate(posterior(x).slice([0, 0, 0], [-1, -1, latent])))
  }
  return !posterior && facts?.again ? mapped(tf, points, dim, facts.again) : null
}
