import type { Mixture } from '../gaussian/mixture.ts'
import type { DivergenceId } from './choice.ts'

export interface Case {
  readonly p: Mixture
  readonly q: Mixture
  readonly id: DivergenceId
  readonly alpha: number
}

/** log of a mixture's density, written out, in loops: it is asked for a hundred million times. */
export const log = (mixture: Mixture) => {
  const terms = mixture.map(({ weight, mean: [mx, my], sd: [a, b], angle }) => {
    const norm = b === 0 ? Math.log(a * Math.sqrt(2 * Math.PI)) : Math.log(a * b * 2 * Math.PI)
    return { mx, my, a, b, c: Math.cos(angle), s: Math.sin(angle), peak: Math.log(weight) - norm }
  })
  const each = new Float64Array(terms.length)
  return (x: number, y: number) => {
    let top = Number.NEGATIVE_INFINITY
    for (let k = 0; k < terms.length; k++) {
      const { mx, my, a, b, c, s, peak } = terms[k]
      const along = ((x - mx) * c + (y - my) * s) / a
      const across = b === 0 ? 0 : ((y - my) * c - (x - mx) * s) / b
      each[k] = peak - (along * along + across * across) / 2
      if (each[k] > top) top = each[k]
    }
    let sum = 0
    for (let k = 0; k < each.length; k++) sum += Math.exp(each[k] - top)
    return top + Math.log(sum)
  }
}

/** q·f(p/q) as in the books, from the logs of p and q. */
const density: Record<Exclude<DivergenceId, 'alpha'>, (p: number, q: number) => number> = {
  kl: (p, q) => Math.exp(p) * (p - q) - Math.exp(p) + Math.exp(q),
  rkl: (p, q) => Math.exp(q) * (q - p) - Math.exp(q) + Math.exp(p),
  js: (p, q) => {
    const middle = Math.max(p, q) + Math.log((1 + Math.exp(-Math.abs(p - q))) / 2)
    return Math.exp(p) * (p - middle) + Math.exp(q) * (q - middle)
  },
  jeffreys: (p, q) => (Math.exp(p) - Math.exp(q)) * (p - q),
  hellinger: (p, q) => (Math.exp(p / 2) - Math.exp(q / 2)) ** 2,
  pearson: (p, q) => Math.exp(2 * p - q) - 2 * Math.exp(p) + Math.exp(q),
  neyman: (p, q) => Math.exp(2 * q - p) - 2 * Math.exp(q) + Math.exp(p),
  srkl: (p, q) => {
    const middle = Math.max(p, q) + Math.log((1 + Math.exp(-Math.abs(p - q))) / 2)
    // 2 KL((p + q)/2 ‖ p), with 2·(p + q)/2 − 2p = q − p taken off so that it is never negative.
    return 2 * Math.exp(middle) * (middle - p) - Math.exp(q) + Math.exp(p)
  },
  tv: (p, q) => Math.abs(Math.exp(p) - Math.exp(q)) / 2,
}

function densityOf({ id, alpha }: Case): (p: number, q: number) => number {
  if (id !== 'alpha') return density[id]
  if (Math.abs(alpha) < 1e-3) return density.rkl
  if (Math.abs(alpha - 1) < 1e-3) return density.kl
  return (p, q) => {
    const whole = Math.exp(alpha * p + (1 - alpha) * q)
    return (whole - alpha * Math.exp(p) - (1 - alpha) * Math.exp(q)) / (alpha * (alpha - 1))
  }
}

/** The trapezium rule's weights for points in order. */
const trapezium = (points: Float64Array): Float64Array => {
  const last = points.length - 1
  return points.map((_, i) => (points[Math.min(last, i + 1)] - points[Math.max(0, i - 1)]) / 2)
}

const graded = Float64Array.from({ length: 9601 }, (_, i) => Math.sinh((i - 4800) / 400))

/** On the line: points x = m + s·sinh t around every component, all together. */
function gradedPoints(components: Mixture): Float64Array {
  const points = new Float64Array(graded.length * components.length)
  for (const [k, { mean, sd }] of components.entries()) {
    const from = graded.length * k
    for (let i = 0; i < graded.length; i++) points[from + i] = mean[0] + sd[0] * graded[i]
  }
  return points.sort()
}

/**
 * On the plane: equally spaced points, where the rule errs by less than any power of their distance,
 * and beyond, for the tails of χ², points that grow apart.
 */
function evenPoints(components: Mixture, axis: 0 | 1): Float64Array {
  const least = Math.min(...components.flatMap(({ sd }) => sd))
  const ends = components.flatMap(({ mean, sd }) => [
    mean[axis] - 7 * Math.max(...sd),
    mean[axis] + 7 * Math.max(...sd),
  ])
  const [from, to] = [Math.min(...ends), Math.max(...ends)]
  const count = Math.ceil((to - from) / (least / 4))
  const even = Array.from({ length: count + 1 }, (_, i) => from + (i / count) * (to - from))
  const beyond = Array.from(
    { length: 130 },
    (_, i) => (((to - from) / count) * (1.06 ** (i + 1) - 1)) / 0.06,
  )
  return Float64Array.from([
    ...beyond.map((x) => from - x),
    ...even,
    ...beyond.map((x) => to + x),
  ]).sort()
}

/** D(p‖q), by nothing that the product has. */
export function byTrapezium(one: Case): number {
  const [logP, logQ, f] = [log(one.p), log(one.q), densityOf(one)]
  const all = [...one.p, ...one.q]
  const isLine = all[0].sd[1] === 0
  const xs = isLine ? gradedPoints(all) : evenPoints(all, 0)
  const ys = isLine ? Float64Array.of(0) : evenPoints(all, 1)
  const [ofX, ofY] = [trapezium(xs), isLine ? Float64Array.of(1) : trapezium(ys)]
  let sum = 0
  for (let j = 0; j < ys.length; j++) {
    for (let i = 0; i < xs.length; i++) {
      sum += ofX[i] * ofY[j] * f(logP(xs[i], ys[j]), logQ(xs[i], ys[j]))
    }
  }
  return sum
}
