import type { normal } from '../distributions.ts'
import type { Trainable } from '../network.ts'
import type { Tensor3D, World } from '../objective.ts'
import { evenMixture } from './evenMixture.ts'
import { LOG_SD_LIMIT } from './latentVariable.ts'

/** What an encoder answers to K inputs that are learnt, u_k: q(z) = 1/K Σ e(z|u_k). */
export function vampPrior(
  { tf, runs, dim, free }: World,
  count: number,
  encoder: (x: Tensor3D) => ReturnType<typeof normal>,
) {
  const inputs = free('pseudo-inputs', count * dim, 0, 1)
  const learnt: readonly Trainable[] = [inputs]
  return {
    learnt,
    prior() {
      const answers = encoder(inputs.theta.reshape([runs, count, dim]))
      return evenMixture(tf, answers.mean, answers.logSd)
    },
  }
}

/** K Gaussians of their own: q(z) = 1/K Σ N(z; m_k, diag s_k²). */
export function mixturePrior({ tf, runs, latent, free }: World, count: number) {
  const means = free('prior means', count * latent, 0, 1)
  const logSds = free('prior log sds', count * latent, 0)
  const learnt: readonly Trainable[] = [means, logSds]
  const rows = ({ theta }: Trainable): Tensor3D => theta.reshape([runs, count, latent])
  return {
    learnt,
    prior: () =>
      evenMixture(tf, rows(means), rows(logSds).clipByValue(-LOG_SD_LIMIT, LOG_SD_LIMIT)),
  }
}
