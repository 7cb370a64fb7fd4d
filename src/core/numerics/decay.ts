/** Entries of the table for one unit of t, and where it ends: there e⁻ᵗ is 4e-18. */
const STEPS = 128
const END = 40

const table = Float64Array.from({ length: END * STEPS + 1 }, (_, i) => Math.exp(-i / STEPS))

/**
 * e⁻ᵗ of t ≥ 0 to 1e-11 of its value: the nearest entry of a table, and a cubic for the rest, which
 * takes about half the time of `Math.exp` where millions are summed.
 */
export function decay(t: number): number {
  if (!(t < END)) return Math.exp(-t)
  const at = (t * STEPS + 0.5) | 0
  // No division: it would take as long as all the rest.
  const rest = at * (1 / STEPS) - t
  return table[at] * (1 + rest * (1 + rest * (1 / 2 + rest * (1 / 6))))
}
