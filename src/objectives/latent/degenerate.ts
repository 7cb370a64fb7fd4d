import type { LearnerFacts } from '../facts.ts'
import type { Tensor2D } from '../objective.ts'

/**
 * The discriminator of a VAE, which knows what is generated from what is not: data count in full, and
 * generated points are blocked out (Hu et al. 2018, arXiv 1706.00550, lemma 2).
 */
export const degenerate = {
  counts(x, are) {
    const each = x.sum<Tensor2D>(2)
    return are === 'data' ? each.onesLike() : each.zerosLike()
  },
} satisfies LearnerFacts
