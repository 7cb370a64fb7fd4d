/** A show of hands: how many there were for each option. */
export type Vote = readonly number[]

/** Reads '12 40 9', one number an option; null: it is something else. No hall holds 10 000. */
export function readHands(text: string, options: number): Vote | null {
  const parts = text.trim().split(/[\s,;]+/)
  if (parts.length !== options || !parts.every((part) => /^\d{1,4}$/.test(part))) return null
  const hands = parts.map(Number)
  return hands.some((n) => n > 0) ? hands : null
}

/** The share of each option. */
export function sharesOf(vote: Vote): readonly number[] {
  const all = vote.reduce((sum, n) => sum + n, 0)
  return vote.map((n) => n / all)
}

/** The first vote stays, as what was thought before; another takes the place of the second. */
export const withVote = (votes: readonly Vote[], vote: Vote): readonly Vote[] => [
  ...votes.slice(0, 1),
  vote,
]
