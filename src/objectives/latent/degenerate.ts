import type { LearnerFacts } from '../facts.ts'

/**
 * The discriminator of a VAE, which knows what is generated from what is not: data count in full, and
 * generated points are blocked out (Hu et al. 2018, arXiv 1706.00550, lemma 2).
 */
export const degenerate = {
  counts: (x, are) =>
    x
      .sum<ReturnType<NonNullable<LearnerFacts['counts']>>>(2)
      .mul(0)
      .add(Number(are === 'data')),
} satisfies LearnerFacts
