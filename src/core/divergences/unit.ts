import type { Divergence } from './divergence.ts'
import { expand } from './expansion.ts'

/** Whether D is a mean of log ratios, and so in nats; χ², H² and the like have no unit. */
export const inNats = (divergence: Divergence): boolean => {
  const { real, fake } = expand(divergence)
  return [real, fake].some(
    ({ slope, softplus, softminus }) => slope !== 0 || softplus !== 0 || softminus !== 0,
  )
}
