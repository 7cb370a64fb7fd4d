import { type Component, dimension, type Mixture } from './mixture.ts'

/** 1/variance of a Gaussian along a direction through its mean. */
function precision({ sd, angle }: Component, direction: number): number {
  const along = Math.cos(direction - angle) / sd[0]
  if (sd[1] === 0) return along * along
  const across = Math.sin(direction - angle) / sd[1]
  return along * along + across * across
}

/** Far out, a mixture falls like its widest component. */
const tail = (mixture: Mixture, direction: number): number =>
  mixture.reduce(
    (least, component) => Math.min(least, precision(component, direction)),
    Number.POSITIVE_INFINITY,
  )

const DIRECTIONS = 90

/**
 * Whether ∫ p^a q^{1−a} is finite for every a in `powers`: along each ray the integrand falls like
 * exp(−r²(a/s_p² + (1 − a)/s_q²)/2), where s is the sd of the widest component in that direction.
 * @param least the share of p's own 1/s_p² that must be left: with more than 0, the integrand is
 * asked to be no wider than 1/√least times p.
 */
export function converges(powers: readonly number[], p: Mixture, q: Mixture, least = 0): boolean {
  const beyond = powers.filter((a) => a < 0 || a > 1)
  if (beyond.length === 0) return true
  for (let k = 0; k < (dimension(p) === 1 ? 1 : DIRECTIONS); k++) {
    const direction = (Math.PI * k) / DIRECTIONS
    const ofP = tail(p, direction)
    const ofQ = tail(q, direction)
    if (beyond.some((a) => a * ofP + (1 - a) * ofQ <= least * ofP)) return false
  }
  return true
}
