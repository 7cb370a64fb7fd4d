import { describe, expect, test } from 'vitest'
import { coverage } from '../coverage/coverage.ts'
import { gaussianModes } from '../coverage/gaussianModes.ts'
import {
  logDensity,
  type Mixture,
  moments,
  normalise,
  round,
  spaceOf,
} from '../gaussian/mixture.ts'
import { sample } from '../gaussian/sample.ts'
import { line, plane } from '../space/space.ts'
import { build } from '../testing.ts'
import { cells } from './cells.ts'
import type { Points } from './points.ts'
import { mostKernels, sketch } from './sketch.ts'

function draw(mixture: Mixture, n: number, step = 0): Points {
  const key = { seed: 1, stream: 2, step }
  const coordinates = Float64Array.from(sample(mixture, n, key).values)
  return { space: spaceOf(mixture), coordinates }
}

const shapes: [string, Mixture][] = [
  ['a ring', build('ring').density!],
  ['a spiral', build('spiral').density!],
  ['one blob far from 0', [round(1, 1000, -500, 3)]],
  ['a narrow mode beside a wide one', normalise([round(1, 0, 0, 1), round(1, 6, 0, 0.1)])],
  ['a mixture on the line', build('pair').density!],
]

describe.each(shapes)('%s', (_, p) => {
  test.each([2, 7, 60, 3000])('mean and total variance are those of %i points', (n) => {
    const points = draw(p, n)
    const [whole] = cells(points, 1)
    const kernels = sketch(points)
    expect(kernels.length).toBeLessThanOrEqual(mostKernels)
    const { mean, covariance } = moments(kernels)
    const sd = Math.sqrt(whole.squares / n)
    expect(Math.hypot(mean[0] - whole.x, mean[1] - whole.y) / sd).toBeLessThan(1e-9)
    expect((covariance[0] + covariance[2]) / (whole.squares / n)).toBeCloseTo(1, 9)
    expect(spaceOf(kernels)).toBe(points.space)
  })

  test('approaches p as points are added', () => {
    const judges = draw(p, 2000, 1).coordinates
    const [few, many] = [200, 20_000].map((n) => {
      const kernels = sketch(draw(p, n))
      let sum = 0
      const { dim } = spaceOf(p)
      for (let i = 0; i < judges.length; i += dim) {
        const [x, y] = [judges[i], dim > 1 ? judges[i + 1] : 0]
        sum += logDensity(p, x, y) - logDensity(kernels, x, y)
      }
      return sum / 2000
    })
    // KL(p‖sketch) in nats, from 2000 samples.
    expect(many).toBeLessThan(0.03)
    expect(many).toBeLessThan(few / 4)
  })
})

test('clusters that stand apart stay apart, and keep their weights', () => {
  const p = build('ring', { imbalance: 5 }).density!
  const kernels = sketch(draw(p, 20_000))
  const samples = sample(kernels, 10_000, { seed: 5, stream: 1, step: 1 })
  const { allCounts, highQuality } = coverage(gaussianModes(p, p, plane), samples)
  expect(highQuality).toBeGreaterThan(0.97)
  for (const [k, { weight }] of p.entries()) expect(allCounts[k] / 10_000).toBeCloseTo(weight, 1.7)
})

test('points that repeat, or stand in a row, still have a density', () => {
  const xs = Array.from({ length: 1000 }, (_, i) => i % 3)
  for (const [space, rows] of [
    [line, xs],
    [plane, xs.flatMap((x) => [x, 0])],
  ] as const) {
    const kernels = sketch({ space, coordinates: Float64Array.from(rows) })
    expect(kernels.length).toBe(3)
    expect(Math.min(...kernels.map(({ sd }) => sd[0]))).toBeGreaterThan(1e-3)
    expect(logDensity(kernels, 1, 0)).toBeGreaterThan(logDensity(kernels, 0.5, 0) + 5)
  }
})

test('an outlier is kept, and takes no more than its share', () => {
  const points = draw([round(1, 0, 0, 1)], 5000)
  points.coordinates.set([100, 0], 0)
  const beyond = sketch(points).filter(({ mean }) => mean[0] > 50)
  expect(beyond.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1 / 5000, 6)
})
