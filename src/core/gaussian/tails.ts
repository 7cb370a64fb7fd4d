/** Where ∫ p^a q^{1−a} is infinite: decided by how the densities fall far out, in closed form. */
import { type Component, dimension, type Mixture } from './mixture.ts'

/**
 * Components of one shape. Along a ray in the direction u = (cos φ, sin φ) they fall like
 * exp(−r² Λ(φ)/2 + r uᵀΛm), Λ(φ) = uᵀΛu = level + cos·cos 2φ + sin·sin 2φ, with the precision Λ.
 */
interface Shape {
  readonly level: number
  readonly cos: number
  readonly sin: number
  /** Λm of each. */
  readonly pulls: (readonly [number, number])[]
}

/** Relative; what differs by less is equal. */
const ROUNDING = 1e-12

function shapesOf(mixture: Mixture): Shape[] {
  const shapes: Shape[] = []
  for (const component of mixture) {
    if (component.weight === 0) continue
    const { xx, xy, yy } = precisionOf(component)
    const [level, cos, sin] = [(xx + yy) / 2, (xx - yy) / 2, xy]
    const [x, y] = component.mean
    const pull = [xx * x + xy * y, xy * x + yy * y] as const
    const same = (other: Shape) =>
      Math.abs(other.level - level) + Math.hypot(other.cos - cos, other.sin - sin) <=
      ROUNDING * level
    const known = shapes.find(same)
    if (known) known.pulls.push(pull)
    else shapes.push({ level, cos, sin, pulls: [pull] })
  }
  // One that is narrower than another in every direction decides nothing.
  const isNarrower = (a: Shape, b: Shape) =>
    a.level - b.level >= Math.hypot(a.cos - b.cos, a.sin - b.sin)
  return shapes.filter((a) => !shapes.some((b) => b !== a && isNarrower(a, b)))
}

function precisionOf({ sd, angle }: Component) {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const first = sd[0] ** -2
  const second = sd[1] === 0 ? 0 : sd[1] ** -2
  if (sd[1] === 0) return { xx: first, xy: 0, yy: 0 }
  return {
    xx: first * c * c + second * s * s,
    xy: (first - second) * c * s,
    yy: first * s * s + second * c * c,
  }
}

const at = ({ level, cos, sin }: Shape, angle: number): number =>
  level + cos * Math.cos(2 * angle) + sin * Math.sin(2 * angle)

/** Far out a mixture falls like its widest component, and of those like the one farthest out. */
function tail(shapes: readonly Shape[], angle: number) {
  const precision = Math.min(...shapes.map((shape) => at(shape, angle)))
  const widest = shapes.filter((shape) => at(shape, angle) <= precision * (1 + ROUNDING))
  const pulls = widest.flatMap((shape) => shape.pulls)
  const along = (sign: 1 | -1): number => {
    const [x, y] = [sign * Math.cos(angle), sign * Math.sin(angle)]
    return Math.max(...pulls.map(([a, b]) => x * a + y * b))
  }
  const strongest = Math.max(...pulls.map(([a, b]) => Math.hypot(a, b)))
  return { precision, along, strongest }
}

/** The angles at which a·Λ + b·Λ′ is smallest: where one shape alone decides, and where two meet. */
function criticalAngles(p: readonly Shape[], q: readonly Shape[], a: number, b: number): number[] {
  const smallest = p.flatMap((one) =>
    q.map(
      (other) =>
        (Math.atan2(a * one.sin + b * other.sin, a * one.cos + b * other.cos) + Math.PI) / 2,
    ),
  )
  const meetings = [p, q].flatMap((shapes) =>
    shapes.flatMap((one, i) =>
      shapes.slice(i + 1).flatMap((other) => {
        const [cos, sin] = [one.cos - other.cos, one.sin - other.sin]
        const share = (other.level - one.level) / Math.hypot(cos, sin)
        const middle = Math.atan2(sin, cos)
        return [(middle + Math.acos(share)) / 2, (middle - Math.acos(share)) / 2]
      }),
    ),
  )
  return [...smallest, ...meetings.filter(Number.isFinite), ...FAN]
}

/** For shapes that are equally wide in every direction, where the means decide. */
const FAN = Array.from({ length: 16 }, (_, k) => (Math.PI * k) / 16)

/**
 * Whether ∫ p^a q^{1−a} is finite for every a in `powers`. Along each ray the integrand falls like
 * exp(−λ r²/2 + κ r) with λ = a Λ_p + (1 − a) Λ_q, Λ those of the widest components there: it is
 * finite for λ > 0, and for λ = 0 where κ < 0.
 * @param least the share of p's own Λ that must be left in λ: with more than 0, the integrand is
 * asked to be no wider than 1/√least times p.
 */
export function converges(powers: readonly number[], p: Mixture, q: Mixture, least = 0): boolean {
  const beyond = powers.filter((a) => a < 0 || a > 1)
  if (beyond.length === 0) return true
  const [ofP, ofQ] = [shapesOf(p), shapesOf(q)]
  return beyond.every((power) => {
    const [a, b] = [power - least, 1 - power]
    const angles = dimension([...p, ...q]) === 1 ? [0] : criticalAngles(ofP, ofQ, a, b)
    return angles.every((angle) => {
      const [first, second] = [tail(ofP, angle), tail(ofQ, angle)]
      const sum = a * first.precision + b * second.precision
      const size = Math.abs(a) * first.precision + Math.abs(b) * second.precision
      if (Math.abs(sum) > ROUNDING * size) return sum > 0
      const none = ROUNDING * (Math.abs(a) * first.strongest + Math.abs(b) * second.strongest)
      return ([1, -1] as const).every(
        (sign) => a * first.along(sign) + b * second.along(sign) < -none,
      )
    })
  })
}
