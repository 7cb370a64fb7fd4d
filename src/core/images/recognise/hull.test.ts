import { expect, test } from 'vitest'
import { normals } from '../../space/random.ts'
import { hullDistance } from './hull.ts'

const on = (...numbers: number[]) => Float64Array.from(numbers)

test('is 0 inside a triangle, and outside the distance to its nearest edge or corner', () => {
  const triangle = on(0, 0, 4, 0, 0, 3)
  const from = (x: number, y: number) => hullDistance(on(x, y), 0, triangle, 2)
  expect(from(1, 1)).toBeCloseTo(0, 3)
  expect(from(2, -1.5)).toBeCloseTo(1.5, 4)
  expect(from(-3, -4)).toBeCloseTo(5, 10)
  // The edge from (4, 0) to (0, 3) is 3x + 4y = 12; (4, 3) is 12/5 from it.
  expect(from(4, 3)).toBeCloseTo(2.4, 4)
})

test('in many dimensions is that of the best of many weights, and never more than to the nearest', () => {
  const dim = 7
  const z = normals(new Float32Array(7 * dim), { seed: 1, stream: 2, step: 3 })
  const known = Float64Array.from(z.subarray(0, 6 * dim))
  const point = Float64Array.from(z.subarray(6 * dim))
  const away = (weights: readonly number[]) =>
    Math.hypot(
      ...point.map((x, axis) => weights.reduce((sum, w, j) => sum - w * known[j * dim + axis], x)),
    )
  // Steps of a twentieth around the best found by random search would miss by a thousandth.
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < 2000; i++) {
    const raw = normals(new Float32Array(6), { seed: 4, stream: 5, step: i }).map((x) =>
      Math.max(0, x),
    )
    const total = raw.reduce((sum, x) => sum + x, 0)
    if (total > 0) best = Math.min(best, away(Array.from(raw, (x) => x / total)))
  }
  const found = hullDistance(point, 0, known, dim)
  expect(found).toBeLessThanOrEqual(best + 1e-6)
  expect(found).toBeGreaterThan(0.9 * best)
  for (let j = 0; j < 6; j++) {
    expect(found).toBeLessThanOrEqual(away(Array.from({ length: 6 }, (_, l) => (l === j ? 1 : 0))))
  }
})

test('is of the six nearest alone, of those that are near enough, and ∞ of none', () => {
  // Seven on a line; the far end of their hull is 7 away, but not among the six nearest.
  const line = on(1, 2, 3, 4, 5, 6, -8)
  expect(hullDistance(on(0), 0, line, 1)).toBeCloseTo(1, 10)
  expect(hullDistance(on(0), 0, line.subarray(1), 1)).toBeCloseTo(0, 3)
  expect(hullDistance(on(0), 0, line, 1, 0.9)).toBe(Number.POSITIVE_INFINITY)
  // Within 1.5 there is one, and not the other side.
  expect(hullDistance(on(0), 0, on(1, -2), 1, 1.5)).toBeCloseTo(1, 10)
})
