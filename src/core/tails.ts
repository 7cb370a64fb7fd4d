import type { Component, Mixture } from './mixture.ts'

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
 */
export function converges(powers: readonly number[], p: Mixture, q: Mixture): boolean {
  const beyond = powers.filter((a) => a < 0 || a > 1)
  if (beyond.length === 0) return true
  const isLine = p.every(({ sd }) => sd[1] === 0)
  for (let k = 0; k < (isLine ? 1 : DIRECTIONS); k++) {
    const direction = (Math.PI * k) / DIRECTIONS
    const ofP = tail(p, direction)
    const ofQ = tail(q, direction)
    if (beyond.some((a) => a * ofP + (1 - a) * ofQ <= 0)) return false
  }
  return true
}
