import { legendre } from '../numerics/legendre.ts'
import { normalCdf } from './normal.ts'

/**
 * P(X ≤ x, Y ≤ y) for standard normal X and Y with correlation r, to 14 digits. Genz, “Numerical
 * computation of rectangular bivariate and trivariate normal and t probabilities” (2004), after
 * Drezner and Wesolowsky (1990): Plackett's integral over the correlation, from 0 where r is small,
 * and from ±1 with what is singular there taken out.
 * @param rest 1 − r², which r itself no longer tells well where it is near ±1
 */
export function bivariateCdf(x: number, y: number, r: number, rest: number): number {
  return Math.abs(r) < 0.925 ? fromZero(-x, -y, r) : fromOne(-x, -y, r, rest)
}

const { nodes, weights } = legendre(20)

/** P(X > h, Y > k). */
function fromZero(h: number, k: number, r: number): number {
  const half = (h * h + k * k) / 2
  const angle = Math.asin(r)
  let sum = 0
  for (let i = 0; i < nodes.length; i++) {
    const sine = Math.sin((angle * (nodes[i] + 1)) / 2)
    sum += weights[i] * Math.exp((sine * h * k - half) / (1 - sine * sine))
  }
  return (sum * angle) / (4 * Math.PI) + normalCdf(-h) * normalCdf(-k)
}

function fromOne(h: number, signed: number, r: number, rest: number): number {
  const k = r < 0 ? -signed : signed
  const correction = -nearOne(h, k, rest) / (2 * Math.PI)
  if (r > 0) return correction + normalCdf(-Math.max(h, k))
  return -correction + (k > h ? normalCdf(k) - normalCdf(h) : 0)
}

/** ∫ from r = 1 − … to 1 of Plackett's integrand, times 2π; of its expansion at 1 in closed form. */
function nearOne(h: number, k: number, rest: number): number {
  const hk = h * k
  const root = Math.sqrt(rest)
  const gap2 = (h - k) ** 2
  const gap = Math.abs(h - k)
  const c = (4 - hk) / 8
  const d = (12 - hk) / 16
  let sum = 0
  const start = -(gap2 / rest + hk) / 2
  if (start > -100) {
    const bracket = 1 - (c * (gap2 - rest) * (1 - (d * gap2) / 5)) / 3 + (c * d * rest * rest) / 5
    sum = root * Math.exp(start) * bracket
  }
  if (hk > -100) {
    const tail = Math.exp(-hk / 2) * Math.sqrt(2 * Math.PI) * normalCdf(-gap / root) * gap
    sum -= tail * (1 - (c * gap2 * (1 - (d * gap2) / 5)) / 3)
  }
  for (let i = 0; i < nodes.length; i++) {
    const s = ((root * (nodes[i] + 1)) / 2) ** 2
    const exponent = -(gap2 / s + hk) / 2
    if (exponent <= -100) continue
    const q = Math.sqrt(1 - s)
    const whole = Math.exp((-hk * (1 - q)) / (2 * (1 + q))) / q
    sum += (root / 2) * weights[i] * Math.exp(exponent) * (whole - (1 + c * s * (1 + d * s)))
  }
  return sum
}
