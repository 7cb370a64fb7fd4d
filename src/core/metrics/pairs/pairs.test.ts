import { expect, test } from 'vitest'
import golden from '../../golden/metrics.json' with { type: 'json' }
import type { Cloud } from '../../space/cloud.ts'
import { normals } from '../../space/random.ts'
import { line, plane } from '../../space/space.ts'
import { energyBetween } from '../energyDistance.ts'
import { mmd2 } from '../mmd.ts'
import { oneNearestNeighbour } from '../nearestNeighbour.ts'
import { ballsAround, ballsOf, radii2, shareInside } from './neighbours.ts'

const cloud = (rows: readonly (readonly number[])[]): Cloud => ({
  space: plane,
  values: Float32Array.from(rows.flat()),
})
const [real, fake] = [cloud(golden.real), cloud(golden.fake)]
const onLine = (...values: number[]): Cloud => ({ space: line, values: Float32Array.from(values) })

test.each(Object.entries(golden.prdc))(
  'precision, recall, density, coverage at k = %s',
  (k, expected) => {
    const [ofReal, ofFake] = [ballsAround(real, Number(k)), ballsAround(fake, Number(k))]
    expect(shareInside(ofReal, fake)).toBeCloseTo(expected.precision, 10)
    expect(shareInside(ofFake, real)).toBeCloseTo(expected.recall, 10)
    const { inside, holding } = ballsOf(real, ofReal.radii, fake)
    const sum = inside.reduce((all, n) => all + n, 0)
    expect((sum / (Number(k) * fake.values.length)) * 2).toBeCloseTo(expected.density, 10)
    expect(holding / (real.values.length / 2)).toBeCloseTo(expected.coverage, 10)
  },
)

test.each(Object.entries(golden.mmd2_rbf))(
  'MMD² with a kernel of width %s',
  (s, { unbiased_U }) => {
    expect(mmd2(real, fake, Number(s))).toBeCloseTo(unbiased_U, 7)
  },
)

test('energy distance', () => {
  expect(energyBetween(real, fake)).toBeCloseTo(golden.energy_distance_V, 7)
})

test('on the line: the k-th nearest other point, and balls without their edge', () => {
  const points = onLine(0, 1, 3, 7)
  expect([...radii2(points, 2)]).toEqual([9, 4, 9, 36])
  const balls = { centres: points, radii: Float64Array.of(1, 1, 1, 1) }
  expect(shareInside(balls, onLine(1, 2, 6, 20))).toBe(0.25)
})

test('the nearest neighbour tells two kinds apart, or does not', () => {
  expect(oneNearestNeighbour(onLine(0, 1, 2), onLine(100, 101, 103))).toBe(1)
  // Each sits between two of the other kind.
  expect(oneNearestNeighbour(onLine(0, 2, 4), onLine(1, 3, 5))).toBe(0)
  const draw = (step: number): Cloud => ({
    space: plane,
    values: normals(new Float32Array(1000), { seed: 1, stream: 2, step }),
  })
  // Of 1000 points, which go in pairs: an sd of about 2 %.
  expect(Math.abs(oneNearestNeighbour(draw(0), draw(1)) - 0.5)).toBeLessThan(0.06)
})
