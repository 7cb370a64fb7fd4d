import { expect, test, vi } from 'vitest'
import { type Component, type Mixture, normalise } from '../gaussian/mixture.ts'
import { uniforms } from '../space/random.ts'
import { divergenceBetween } from './between.ts'
import { type DivergenceId, divergenceIds, divergenceOf } from './choice.ts'
import { supremum } from './range.ts'

// Against hanging only.
vi.setConfig({ testTimeout: 300_000 })

/**
 * 500 random targets, models and divergences against a quadrature that shares nothing with the
 * product's: textbook formulas of f, and the trapezium rule over points that are chosen beforehand.
 */

type Case = {
  readonly p: Mixture
  readonly q: Mixture
  readonly id: DivergenceId
  readonly alpha: number
}

/** Numbers from 0 to 1, as many as are asked for. */
function numbersOf(step: number): () => number {
  const u = uniforms(new Float64Array(64), { seed: 14, stream: 3, step })
  let next = 0
  return () => u[next++]
}

function randomCase(step: number, dim: 1 | 2): Case {
  const u = numbersOf(step)
  // From 0.01 to 10 on the line; on the plane not so far apart, so that its grid stays small.
  const sd = () => (dim === 1 ? 0.01 * 1000 ** u() : 0.2 * 8 ** u())
  const place = () => (dim === 1 ? 30 : 5) * (u() - 0.5)
  const component = (): Component => {
    const [x, y, first] = [place(), place(), sd()]
    const second = first * 2 ** (u() - 0.5)
    return dim === 1
      ? { weight: 0.1 + u(), mean: [x, 0], sd: [first, 0], angle: 0 }
      : { weight: 0.1 + u(), mean: [x, y], sd: [first, second], angle: 3 * u() }
  }
  const mixture = (count: number) => normalise(Array.from({ length: count }, component))
  const p = mixture(1 + Math.floor((dim === 1 ? 3 : 2) * u()))
  // Half of the models resemble p, as those of a fit that has come near it.
  const near = p.map((one) => ({
    ...one,
    mean: one.mean.map((x) => x + (dim === 2 || x !== 0 ? one.sd[0] * (u() - 0.5) : 0)) as [
      number,
      number,
    ],
    sd: one.sd.map((x) => x * 2 ** (1.2 * (u() - 0.5))) as [number, number],
  }))
  const q = u() < 0.5 ? near : mixture(u() < 0.7 ? 1 : 2)
  const id = divergenceIds[step % divergenceIds.length]
  return { p, q, id, alpha: Math.round(300 * u() - 100) / 100 }
}

/** log of a mixture's density, written out, in loops: it is asked for a hundred million times. */
const log = (mixture: Mixture) => {
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

function byTrapezium(one: Case): number {
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

/** Whether the integrand falls off far out, along many rays: what it does between two far points. */
function hasEnd({ id, alpha, p, q }: Case): boolean {
  const power = { pearson: 2, neyman: -1, alpha }[id as string]
  if (power === undefined || (power >= 0 && power <= 1)) return true
  const [logP, logQ] = [log(p), log(q)]
  const rays = p[0].sd[1] === 0 ? 2 : 720
  return Array.from({ length: rays }, (_, k) => (2 * Math.PI * k) / rays).every((angle) => {
    const at = (r: number) => {
      const [x, y] = [r * Math.cos(angle), p[0].sd[1] === 0 ? 0 : r * Math.sin(angle)]
      return power * logP(x, y) + (1 - power) * logQ(x, y)
    }
    return at(2e7) < at(1e7)
  })
}

test('500 random divergences: in their range, finite where the integral is, and true to 1e-3', () => {
  const wrong: object[] = []
  let infinite = 0
  for (let step = 0; step < 500; step++) {
    const one = randomCase(step, step % 5 === 0 ? 2 : 1)
    const divergence = divergenceOf({ divergence: one.id, alpha: one.alpha })
    const value = divergenceBetween(divergence, one.p, one.q)
    if (!hasEnd(one)) {
      infinite++
      if (value !== Number.POSITIVE_INFINITY) wrong.push({ step, ...one, value, truth: 'infinite' })
      continue
    }
    const truth = byTrapezium(one)
    // A χ² above 1e9 comes from far out, where this rule's own points on the plane are far apart.
    const share = truth > 1e9 ? 1e-2 : 1e-3
    // Beyond the numbers of a double there is none to show.
    const isRight = Number.isFinite(truth)
      ? Math.abs(value - truth) <= share * Math.max(truth, 1e-6)
      : Number.isNaN(value)
    const isInRange = Number.isNaN(value) || (value >= 0 && value <= supremum(divergence))
    if (!isRight || !isInRange) wrong.push({ step, ...one, value, truth })
  }
  expect(wrong).toEqual([])
  // Both kinds are there.
  expect(infinite).toBeGreaterThan(20)
})
