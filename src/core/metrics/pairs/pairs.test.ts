import { expect, test } from 'vitest'
import golden from '../../golden/metrics.json' with { type: 'json' }
import type { Cloud } from '../../space/cloud.ts'
import { normals } from '../../space/random.ts'
import { line, plane } from '../../space/space.ts'
import { energyDistance } from '../energyDistance.ts'
import { gaussian, mmd2 } from '../mmd.ts'
import { nearest2 } from './nearest.ts'
import { compare } from './neighbourhoods.ts'
import { sorted } from './sorted.ts'

const cloud = (rows: readonly (readonly number[])[]): Cloud => ({
  space: plane,
  values: Float32Array.from(rows.flat()),
})
const [real, fake] = [cloud(golden.real), cloud(golden.fake)]
const onLine = (...values: number[]): Cloud => ({ space: line, values: Float32Array.from(values) })

test.each(Object.entries(golden.prdc))(
  'precision, recall, density and coverage are the golden ones at k = %s',
  (k, expected) => {
    const { precision, recall, density, coverage } = compare(fake, real, Number(k), Number(k))
    // Counts over counts, which may be divided in another order.
    for (const [id, value] of Object.entries({ precision, recall, density, coverage })) {
      expect(value).toBeCloseTo(expected[id as keyof typeof expected], 14)
    }
  },
)

// Points are of 32 bits here, the golden ones of 64.
test.each(Object.entries(golden.mmd2_rbf))(
  'MMD² with a kernel of width %s is the golden one',
  (s, { unbiased_U }) => {
    expect(mmd2(fake, real, gaussian(Number(s)))).toBeCloseTo(unbiased_U, 7)
  },
)

test('the energy distance is the golden one', () => {
  expect(energyDistance(fake, real)).toBeCloseTo(golden.energy_distance_V, 7)
})

test('the nearest others come first, and are never the point itself', () => {
  expect([...nearest2(sorted(onLine(0, 1, 3, 7)), 2)]).toEqual([1, 9, 1, 4, 4, 9, 16, 36])
  // Of twins each is the other’s nearest; where there are too few others, they are infinitely far.
  expect([...nearest2(sorted(onLine(2, 2, 5)), 2)]).toEqual([0, 9, 0, 9, 9, 9])
  expect([...nearest2(sorted(onLine(2, 5)), 2)]).toEqual([9, Infinity, 9, Infinity])
})

test('a ball has its edge', () => {
  // On these data the balls of k = 1 reach 1, 1 and 2 far.
  const data = onLine(0, 1, 3)
  const of = (...samples: number[]) => compare(onLine(...samples), data, 1, 1)
  expect(of(-1, 5, 5.5, -1.5).precision).toBe(0.5)
  expect(of(-1, 5, 5.5, -1.5).coverage).toBe(2 / 3)
  // Of −1 and 20 each reaches the other and, 21 far, everything.
  expect(of(-1, 20).recall).toBe(1)
  expect(of(20, 21).recall).toBe(0)
})

test('the nearest neighbour tells two kinds apart, or does not', () => {
  const { oneNearest: apart } = compare(onLine(0, 1, 2), onLine(100, 101, 103), 1, 1)
  expect(apart).toBe(1)
  // Each sits between two of the other kind.
  expect(compare(onLine(0, 2, 4), onLine(1, 3, 5), 1, 1).oneNearest).toBe(0)
  // Of equal points nothing can be told, as of points that stand for many draws of a small data set.
  const twins = onLine(1, 1, 1, 4, 4, 4)
  expect(compare(onLine(1, 1, 1, 4, 4, 4), twins, 1, 1).oneNearest).toBe(0.5)
})

test('of equal laws: density 1, coverage 1 − 2⁻⁵, 1-NN accuracy ½', () => {
  const n = 500
  const draw = (step: number): Cloud => ({
    space: plane,
    values: normals(new Float32Array(2 * n), { seed: 1, stream: 2, step }),
  })
  const draws = Array.from({ length: 20 }, (_, i) => compare(draw(2 * i), draw(2 * i + 1), 3, 5))
  const mean = (of: 'density' | 'coverage' | 'oneNearest') =>
    draws.reduce((sum, one) => sum + one[of], 0) / draws.length
  // Four standard errors, of what 20 draws of 500 points were seen to vary by.
  const held = [1, 2, 3, 4, 5].reduce((all, i) => (all * (n - i)) / (2 * n - i), 1)
  expect(1 - held).toBeCloseTo(1 - 2 ** -5, 3)
  expect(Math.abs(mean('coverage') - (1 - held))).toBeLessThan(0.008)
  expect(Math.abs(mean('density') - 1)).toBeLessThan(0.05)
  expect(Math.abs(mean('oneNearest') - 0.5)).toBeLessThan(0.018)
})
