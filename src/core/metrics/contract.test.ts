import { describe, expect, test, vi } from 'vitest'
import { uniforms } from '../space/random.ts'
import { densityOf, type Target } from '../targets/target.ts'
import { build, draw, drawFrom, triedWith } from '../testing.ts'
import { createReference, evaluate, perfectBand, perfectFacts } from './evaluate.ts'
import type { Facts, Metric, Reference } from './metric.ts'
import { metricById, metrics } from './registry.ts'

/** Every metric keeps these, and a new one is tested by being there: as that of the fixtures is. */

const fixtures = import.meta.glob<Metric>('./fixtures/*.ts', { eager: true, import: 'default' })
const all = [...metrics, ...Object.values(fixtures)]
const ring = build('ring')
const bars = build('bars')
const score = (metric: Metric, samples: Float32Array, facts: Facts, of: Reference) =>
  evaluate(samples, of, facts, [metric]).metrics[metric.id]

test('ids and places in the menu are unique', () => {
  expect(Object.keys(fixtures)).toHaveLength(1)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(new Set(all.map(({ order }) => order)).size).toBe(all.length)
  expect(metricById('modes')?.label).toBe('Modes captured')
  expect(metricById('nothing')).toBeUndefined()
})

describe.each(all.map((metric) => [metric.id, metric] as const))('%s', (_, metric) => {
  const size = triedWith(metric)
  const referTo = (p: Target) => createReference(p, 1, undefined, size)
  /** One for which it means something. */
  const tried = metric.defined(ring) ? ring : bars
  const reference = referTo(tried)
  const drawn = (p: Target, step = 0): Float32Array => drawFrom(p, step, size).values
  const scored = (samples: Float32Array, facts = perfectFacts(tried)) =>
    score(metric, samples, facts, reference)

  test('says what it is', () => {
    expect(metric.id).toMatch(/^[a-zA-Z0-9]+$/)
    expect(metric.label).not.toBe('')
    expect(metric.help).toMatch(/\.$/)
    expect(Number.isInteger(metric.digits) && metric.digits >= 0).toBe(true)
  })

  test.each(['ring', 'moons', 'pair', 'rare', 'bars'])(
    'has a value on %s where it means anything',
    (id) => {
      const p = build(id)
      // What is known of p itself is less where it has no density.
      const facts = { bound: -1, likelihood: -1, ...perfectFacts(p) }
      const value = score(metric, drawn(p), facts, referTo(p))
      expect(Number.isFinite(value)).toBe(metric.defined(p))
    },
  )

  test('of perfect samplers nearly all lie in its band', () => {
    const { mean, low, high } = perfectBand(reference, 10, [metric])[metric.id]
    expect(low).toBeLessThanOrEqual(mean)
    expect(high).toBeGreaterThanOrEqual(mean)
    for (let step = 0; step < 5; step++) {
      const value = scored(drawn(tried, step))
      expect(value).toBeGreaterThanOrEqual(low - (high - low))
      expect(value).toBeLessThanOrEqual(high + (high - low))
    }
  })

  test('does not depend on the order of the samples', () => {
    const { dim } = tried.space
    const mixture = densityOf(ring)
    const modes = [
      { ...mixture[0], weight: 0.7 },
      { ...mixture[3], weight: 0.3 },
    ]
    const q = tried === ring ? draw(modes, 0, size).values : drawn(tried)
    const keys = uniforms(new Float64Array(size), { seed: 1, stream: 1, step: 1 })
    const order = Array.from(keys.keys()).sort((a, b) => keys[a] - keys[b])
    const shuffled = Float32Array.from(
      order.flatMap((i) => Array.from(q.subarray(dim * i, dim * (i + 1)))),
    )
    expect(scored(shuffled)).toBeCloseTo(scored(q), 10)
  })

  test('prepares p once, when it is first measured', () => {
    const prepare = vi.fn((p: typeof reference) => metric.prepare?.(p))
    const watched = { ...metric, prepare }
    const fresh = referTo(tried)
    expect(prepare).not.toHaveBeenCalled()
    const values = [0, 1, 0].map((step) =>
      score(watched, drawn(tried, step), perfectFacts(tried), fresh),
    )
    expect(prepare).toHaveBeenCalledTimes(1)
    expect(values[2]).toBe(values[0])
  })

  test('without the facts that it reads it has no value, and no others change it', () => {
    const samples = drawn(tried)
    expect(scored(samples, {}) === undefined).toBe(metric.reads !== undefined)
    const own = Object.fromEntries((metric.reads ?? []).map((fact) => [fact, 0.25]))
    const others = { divergence: 7, forwardKl: 7, reverseKl: 7, bound: 7, missed: 7, ...own }
    expect(scored(samples, others)).toBe(scored(samples, own))
  })

  test('what is infinite is kept where it may be so, and has no value elsewhere', () => {
    const infinite = { ...metric, evaluate: () => Number.POSITIVE_INFINITY }
    const value = score(infinite, drawn(tried), perfectFacts(tried), reference)
    expect(value).toBe(metric.wide ? Number.POSITIVE_INFINITY : undefined)
  })
})

test('the exact divergence is the one that is known, also beyond 32-bit floats', () => {
  const samples = draw(densityOf(ring)).values
  const reference = createReference(ring, 1)
  const value = (divergence: number) =>
    evaluate(samples, reference, { divergence }).metrics.divergence
  expect([0.1, 1e200, Number.POSITIVE_INFINITY].map(value)).toEqual([
    0.1,
    1e200,
    Number.POSITIVE_INFINITY,
  ])
  expect(value(Number.NaN)).toBeUndefined()
})
