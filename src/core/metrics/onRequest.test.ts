/** What the metrics that compare samples pairwise say of models that are perfect, or fail in one way. */
import { describe, expect, test } from 'vitest'
import { type Mixture, round } from '../gaussian/mixture.ts'
import { type Cloud, sizeOf } from '../space/cloud.ts'
import { densityOf, target } from '../targets/target.ts'
import { build, draw } from '../testing.ts'
import { createReference, evaluate, perfectBand } from './evaluate.ts'
import type { Reference } from './metric.ts'
import { metrics } from './registry.ts'

const size = 500
const ring = build('ring')
const pairwise = metrics.filter(
  ({ cost, reads, defined }) => cost === 'asked' && !reads && defined(ring),
)
const mixture = densityOf(ring)
const reference = createReference(ring, 1, undefined, size)
const scoresOf = (samples: Float32Array, of: Reference = reference) =>
  evaluate(samples, of, {}, pairwise).metrics
const score = (q: Mixture, step = 0) => scoresOf(draw(q, step, size).values)
const band = perfectBand(reference, 19, pairwise)

test('these are they', () => {
  expect(pairwise.map(({ id }) => id)).toEqual([
    'precision',
    'recall',
    'neighbourDensity',
    'neighbourCoverage',
    'energyDistance',
    'mmd',
    'nearestNeighbour',
  ])
})

test.each(['ring', 'grid', 'two', 'rare', 'pair', 'row'])('of a perfect sampler of %s', (id) => {
  const p = build(id)
  const draws = Array.from({ length: 12 }, (_, step) => {
    const { seed, ...rest } = createReference(p, step, undefined, size)
    return scoresOf(draw(p.density!, step, size).values, { seed, ...rest })
  })
  const of = (metric: string) => {
    const values = draws.map((one) => one[metric])
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 11
    return { mean, error: Math.sqrt(variance / values.length) }
  }
  // 1 − (n − 1)…(n − 5)/(2n − 1)…(2n − 5) (Naeem et al. 2020, lemma 2).
  const empty = [1, 2, 3, 4, 5].reduce((all, i) => (all * (size - i)) / (2 * size - i), 1)
  const expected = {
    neighbourDensity: 1,
    neighbourCoverage: 1 - empty,
    nearestNeighbour: 0.5,
    mmd: 0,
  }
  for (const [metric, value] of Object.entries(expected)) {
    const { mean, error } = of(metric)
    // Five standard errors of twelve draws: 24 such in all, with the tails of Student’s t.
    expect(Math.abs(mean - value)).toBeLessThan(5 * error)
  }
  expect(empty).toBeCloseTo(2 ** -5, 2)
})

describe('a model that fails', () => {
  test('on one mode only has precision and density, and neither recall nor coverage', () => {
    const scores = score([{ ...mixture[0], weight: 1 }])
    expect(scores.precision).toBeGreaterThan(0.8)
    expect(scores.recall).toBeLessThan(1.5 / 8)
    expect(scores.neighbourCoverage).toBeLessThan(1.5 / 8)
    expect(scores.energyDistance).toBeGreaterThan(10 * band.energyDistance.high)
    expect(scores.mmd).toBeGreaterThan(10 * band.mmd.high)
    expect(scores.nearestNeighbour).toBeGreaterThan(band.nearestNeighbour.high)
  })

  test('by missing one mode of eight lacks an eighth of recall and coverage', () => {
    const { recall, neighbourCoverage, precision } = score(densityOf(target(mixture.slice(0, -1))))
    // Of an eighth of 500 points the binomial sd is 0.015.
    expect(Math.abs(band.recall.mean - recall - 1 / 8)).toBeLessThan(0.05)
    expect(Math.abs(band.neighbourCoverage.mean - neighbourCoverage - 1 / 8)).toBeLessThan(0.05)
    expect(precision).toBeGreaterThanOrEqual(band.precision.low)
  })

  test('by a broad bump lacks precision, density and coverage', () => {
    const scores = score([round(1, 0, 0, 1)])
    expect(scores.precision).toBeLessThan(0.6)
    expect(scores.neighbourDensity).toBeLessThan(0.6)
    expect(scores.neighbourCoverage).toBeLessThan(band.neighbourCoverage.low)
    expect(scores.nearestNeighbour).toBeGreaterThan(band.nearestNeighbour.high)
    expect(scores.mmd).toBeGreaterThan(band.mmd.high)
  })

  test('by modes that are too narrow has more density than a perfect one, and less coverage', () => {
    const scores = score(mixture.map(({ sd: [x, y], ...one }) => ({ ...one, sd: [x / 3, y / 3] })))
    expect(scores.neighbourDensity).toBeGreaterThan(band.neighbourDensity.high)
    expect(scores.precision).toBeGreaterThanOrEqual(band.precision.mean)
    expect(scores.recall).toBeLessThan(band.recall.low)
    expect(scores.neighbourCoverage).toBeLessThan(band.neighbourCoverage.low)
  })

  test('by repeating the data is told by 1-NN accuracy alone, which is 0', () => {
    const { nearestNeighbour, precision, recall } = scoresOf(reference.draw(size).values)
    expect([nearestNeighbour, precision, recall]).toEqual([0, 1, 1])
  })
})

describe('invariance', () => {
  const q = draw([round(0.7, 0, 1, 0.2), round(0.3, 0.7, 0.7, 0.1)], 0, size).values
  const scores = scoresOf(q)
  const mapped = (f: (x: number, y: number) => readonly [number, number], scale = 1) => {
    const each = (values: Float32Array) => {
      const out = values.slice()
      for (let i = 0; i < out.length; i += 2) out.set(f(out[i], out[i + 1]), i)
      return out
    }
    const image = mixture.map(({ mean, sd: [x, y], ...rest }) => {
      return { ...rest, mean: f(...mean), sd: [scale * x, scale * y] as const }
    })
    const draw = (count: number): Cloud => {
      const { space, values } = reference.draw(count)
      return { space, values: each(values) }
    }
    return scoresOf(each(q), { ...reference, target: target(image), draw })
  }
  const agree = (other: Readonly<Record<string, number>>, share: number) => {
    // By rounding, a point or two may cross the edge of a ball, or have another nearest.
    for (const { id } of pairwise) expect(Math.abs(other[id] - scores[id])).toBeLessThan(share)
  }

  test('to moving everything', () => {
    const moved = mapped((x, y) => [x + 3, y - 2])
    agree(moved, 2 / size)
  })

  test('to turning everything by a quarter, exactly: the order of the sums alone changes', () => {
    const turned = mapped((x, y) => [-y, x])
    agree(turned, 1e-12)
  })

  test('to the unit of x, but for the distance, which is in that unit', () => {
    const { energyDistance, ...rest } = mapped((x, y) => [4 * x, 4 * y], 4)
    expect(energyDistance).toBeCloseTo(4 * scores.energyDistance, 10)
    agree({ ...rest, energyDistance: scores.energyDistance }, 1e-12)
  })

  test('a cloud has as many points as the reference says', () => {
    expect(sizeOf(reference.draw(reference.size))).toBe(size)
  })
})
