import { numbers } from './arithmetic.ts'
import { type Divergence, generator } from './divergence.ts'
import { expand } from './expansion.ts'

/** f″(1) = d real/dv at v = 0; 1 where f has a kink there, which leaves f unscaled. */
export function curvature(divergence: Divergence): number {
  const { slope, exponentials, softplus, softminus, sign } = expand(divergence).real
  if (sign !== 0) return 1
  return exponentials.reduce(
    (sum, { coefficient, rate }) => sum + coefficient * rate,
    slope + (softplus - softminus) / 2,
  )
}

/** f(u) scaled to f(1) = f′(1) = 0 and, where f is smooth, f″(1) = 1: comparable between entries. */
export function canonical(divergence: Divergence, u: number): number {
  if (u === 0) return divergence.junkCost
  const tangent = divergence.real(numbers, 0) * (u - 1)
  return (generator(divergence, u) - tangent) / curvature(divergence)
}
