import type { normal } from '../distributions.ts'
import type { Learner, Tensor3D } from '../objective.ts'

/** What a learner says of an encoder e(z|x) = N(μ(x), diag s(x)²). */
export const posteriorOf = (
  encoder: (x: Tensor3D) => ReturnType<typeof normal>,
): Pick<Learner, 'posterior'> => ({
  posterior(x) {
    const { mean, logSd } = encoder(x)
    return mean.concat(logSd.exp(), 2).reshape([x.shape[0], x.shape[1], -1])
  },
})
