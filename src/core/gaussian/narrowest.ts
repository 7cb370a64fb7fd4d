import type { Mixture } from './mixture.ts'

/** The smallest sd along a principal axis. */
export const narrowest = (mixture: Mixture): number =>
  mixture.reduce(
    (least, { sd: [a, b] }) => Math.min(least, a, b === 0 ? a : b),
    Number.POSITIVE_INFINITY,
  )
