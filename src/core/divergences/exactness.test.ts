import { expect, test, vi } from 'vitest'
import { type Component, normalise } from '../gaussian/mixture.ts'
import { uniforms } from '../space/random.ts'
import { divergenceBetween } from './between.ts'
import { divergenceIds, divergenceOf } from './choice.ts'
import { supremum } from './range.ts'
import { byTrapezium, type Case, log } from './trapeziumTesting.ts'

// Against hanging only.
vi.setConfig({ testTimeout: 300_000 })

/**
 * 500 random targets, models and divergences against a quadrature that shares nothing with the
 * product's: textbook formulas of f, and the trapezium rule over points that are chosen beforehand.
 */

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
