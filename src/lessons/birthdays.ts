/** What the birthdays of Arora & Zhang 2017 (arXiv 1706.08224) say of kinds whose shares are known. */

/** Shares of which those that are of no kind are left out. */
export function among(shares: ArrayLike<number>): readonly number[] {
  const all = Array.from(shares)
  const sum = all.reduce((whole, share) => whole + share, 0)
  return all.map((share) => share / sum)
}

/**
 * So many draws that two of a kind among them are as likely as not. Of s draws all differ with
 * probability s! e_s(w), with e_s the elementary symmetric polynomial of the probabilities w.
 */
export function drawsToRepeat(weights: readonly number[]): number {
  // Of the kinds so far: the chance that s draws are of them and differ, for each s.
  let differ: readonly number[] = [1]
  for (const w of weights) {
    const before = differ
    differ = [...before, 0].map((chance, s) => chance + (s > 0 ? s * w * before[s - 1] : 0))
  }
  return [...differ, 0].findIndex((chance) => chance <= 1 / 2)
}

/** 1/Σ w²: of so many kinds, equally frequent, pairs would be equal as often. */
export const supportOf = (weights: readonly number[]): number =>
  1 / weights.reduce((sum, w) => sum + w * w, 0)
