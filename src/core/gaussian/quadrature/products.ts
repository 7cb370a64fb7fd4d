import { type Component, dimension, type Mixture } from '../mixture.ts'
import { principalAxes } from '../principalAxes.ts'

interface Form {
  readonly xx: number
  readonly xy: number
  readonly yy: number
}

const precisionOf = ({ sd, angle }: Component): Form => {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const [first, second] = [sd[0] ** -2, sd[1] === 0 ? 0 : sd[1] ** -2]
  return {
    xx: first * c * c + second * s * s,
    xy: (first - second) * c * s,
    yy: first * s * s + second * c * c,
  }
}

/**
 * Where p^a q^{1−a} is large for powers outside [0, 1], which may be far from both: for each pair of
 * components that product is a Gaussian itself, with the precision a Λ_p + (1 − a) Λ_q.
 */
export function products(powers: readonly number[], p: Mixture, q: Mixture): Mixture {
  const isLine = dimension([...p, ...q]) === 1
  return powers
    .filter((a) => a < 0 || a > 1)
    .flatMap((a) => p.flatMap((one) => q.flatMap((other) => product(a, one, other, isLine))))
}

function product(a: number, p: Component, q: Component, isLine: boolean): Component[] {
  const [one, other] = [precisionOf(p), precisionOf(q)]
  const of = (key: keyof Form) => a * one[key] + (1 - a) * other[key]
  const pull = (i: 0 | 1) => {
    const along = ({ xx, xy, yy }: Form, [x, y]: Component['mean']) =>
      i === 0 ? xx * x + xy * y : xy * x + yy * y
    return a * along(one, p.mean) + (1 - a) * along(other, q.mean)
  }
  const [xx, xy, yy] = [of('xx'), of('xy'), of('yy')]
  if (isLine) {
    if (!(xx > 0)) return []
    return [{ weight: 1, mean: [pull(0) / xx, 0], sd: [1 / Math.sqrt(xx), 0], angle: 0 }]
  }
  const determinant = xx * yy - xy * xy
  if (!(xx > 0 && determinant > 0)) return []
  const [x, y] = [pull(0), pull(1)]
  const axes = principalAxes(yy / determinant, -xy / determinant, xx / determinant)
  if (!(axes.sd[1] > 0)) return []
  const mean = [(yy * x - xy * y) / determinant, (xx * y - xy * x) / determinant] as const
  return [{ weight: 1, mean, ...axes }]
}
