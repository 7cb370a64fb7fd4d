import { describe, expect, test } from 'vitest'
import {
  logComponent,
  type Mixture,
  mahalanobis2,
  onLine,
  round,
  spaceOf,
} from '../gaussian/mixture.ts'
import { sample } from '../gaussian/sample.ts'
import golden from '../golden/points.json' with { type: 'json' }
import { line, plane } from '../space/space.ts'
import { coverage, entropy, histogramKl, hitChance, perfectQuality } from './coverage.ts'
import { gaussianModes } from './gaussianModes.ts'

/** Of points given by their numbers. */
const covered = (values: readonly number[], mixture: Mixture) => {
  const space = spaceOf(mixture)
  const modes = gaussianModes(mixture, mixture, space)
  return coverage(modes, { space, values: Float32Array.from(values) })
}

const ring: Mixture = Array.from({ length: 8 }, (_, k) =>
  round(1 / 8, Math.cos((k * Math.PI) / 4), Math.sin((k * Math.PI) / 4), 0.1),
)

test('golden points', () => {
  const found = covered(golden.fake.flat(), ring)
  expect(found.highQuality).toBeCloseTo(golden.highQuality, 12)
  expect(found.hqCounts).toEqual(golden.hqCounts)
  expect(found.allCounts).toEqual(golden.allCounts)
  expect(found.hit.filter(Boolean)).toHaveLength(golden.modes)
  const weights = ring.map(({ weight }) => weight)
  expect(histogramKl(found.allCounts, weights)).toBeCloseTo(golden.klAll, 12)
  expect(histogramKl(found.hqCounts, weights)).toBeCloseTo(golden.klHighQuality, 12)
  expect(Math.log(8) - entropy(found.hqCounts)).toBeCloseTo(golden.klHighQuality, 12)
})

describe('nearest', () => {
  const unequal: Mixture = [round(0.5, 0, 0, 1), round(0.5, 3, 0, 0.1)]

  test('is measured in each mode’s own sd', () => {
    // Nearer to the narrow mode in x, nearer to the wide one in sds.
    const found = covered([2.4, 0], unequal)
    expect(found.allCounts).toEqual([1, 0])
    expect(found.highQuality).toBe(1)
  })

  test('agrees with the distance of the mixture, rotated components included', () => {
    const mixture: Mixture = [
      { weight: 0.5, mean: [-1, 0], sd: [1.5, 0.2], angle: 0.8 },
      { weight: 0.3, mean: [1, 1], sd: [0.3, 0.9], angle: -0.5 },
      round(0.2, 0, -2, 0.5),
    ]
    const { values: points } = sample(mixture, 200, { seed: 1, stream: 1, step: 1 })
    const counts = [0, 0, 0]
    for (let i = 0; i < points.length; i += 2) {
      const distances = mixture.map((c) => mahalanobis2(c, points[i], points[i + 1]))
      counts[distances.indexOf(Math.min(...distances))]++
    }
    expect(covered([...points], mixture).allCounts).toEqual(counts)
  })

  test('on the line is measured along it', () => {
    const pair: Mixture = [onLine(0.5, 0, 1), onLine(0.5, 3, 0.1)]
    const found = covered([2.4, 2.75, 3.4, -2.9], pair)
    // 3.4 is 3.4 sd from the broad mode and 4 from the narrow one.
    expect(found.allCounts).toEqual([3, 1])
    expect(found.hqCounts).toEqual([2, 1])
    expect(found.highQuality).toBe(3 / 4)
  })

  test('a sample that is not finite belongs to no mode', () => {
    const found = covered([Number.NaN, 0, Number.POSITIVE_INFINITY, 0, 0, 0], unequal)
    expect(found.allCounts).toEqual([1, 0])
    expect(found.highQuality).toBeCloseTo(1 / 3, 12)
  })
})

test.each([
  { space: line, at: (weight: number, x: number) => onLine(weight, x, 1), expected: 0.631 },
  { space: plane, at: (weight: number, x: number) => round(weight, x, 0, 1), expected: 0.628 },
] as const)(
  'hitChance on the $space.kind: how often samples of p itself hit a rare mode',
  ({ space, at, expected }) => {
    const weight = 0.0004
    const mixture = [at(1 - weight, 0), at(weight, 100)]
    const modes = gaussianModes(mixture, mixture, space)
    const runs = 400
    let hits = 0
    for (let step = 0; step < runs; step++) {
      const points = sample(mixture, 2500, { seed: 1, stream: 1, step })
      if (coverage(modes, points).hit[1]) hits++
    }
    const chance = hitChance(weight, 2500, space)
    expect(chance).toBeCloseTo(expected, 3)
    expect(Math.abs(hits / runs - chance)).toBeLessThan(4 * Math.sqrt(0.25 / runs))
  },
)

test('perfectQuality on the line is the integral of a Gaussian over ±3 sd', () => {
  const panels = 3000
  let sum = 0
  for (let i = 0; i < panels; i++) {
    sum += Math.exp(logComponent(onLine(1, 0, 1), -3 + (6 * (i + 0.5)) / panels, 0))
  }
  expect((sum * 6) / panels).toBeCloseTo(perfectQuality(line), 7)
})

test('known values', () => {
  expect(perfectQuality(plane)).toBeCloseTo(0.98889, 5)
  expect(perfectQuality(line)).toBeCloseTo(0.9973, 5)
  expect(entropy([5, 5, 5, 5])).toBeCloseTo(Math.log(4), 12)
  expect(entropy([7, 0])).toBe(0)
  expect(histogramKl([1, 1, 1, 1, 1, 1, 1, 0], Array(8).fill(1 / 8))).toBeCloseTo(0.1335, 4)
  expect(histogramKl([9, 1], [0.9, 0.1])).toBeCloseTo(0, 12)
  expect(entropy([0, 0])).toBeNaN()
  expect(histogramKl([0, 0], [0.5, 0.5])).toBeNaN()
})
