import { expect, test } from 'vitest'
import { onLine } from '../gaussian/mixture.ts'
import golden from '../golden/points.json' with { type: 'json' }
import { normals } from '../space/random.ts'
import { plane } from '../space/space.ts'
import { target } from '../targets/target.ts'
import { draw } from '../testing.ts'
import { createReference, evaluate } from './evaluate.ts'
import { evaluationSize } from './metric.ts'
import metric, { directions, projections, slicedW2 } from './slicedW2.ts'

const distance = (a: Float32Array, b: Float32Array, count = directions) =>
  slicedW2({ space: plane, values: a }, projections({ space: plane, values: b }, count))

const cloud = (step: number) => normals(new Float32Array(1000), { seed: 1, stream: 2, step })

const moved = (points: Float32Array, angle: number, dx = 0, dy = 0) =>
  points.map((_, i) => {
    const [x, y] = [points[i & ~1], points[i | 1]]
    return i % 2 === 0
      ? x * Math.cos(angle) - y * Math.sin(angle) + dx
      : x * Math.sin(angle) + y * Math.cos(angle) + dy
  })

test('golden points, four directions', () => {
  const real = Float32Array.from(golden.real.flat())
  const fake = Float32Array.from(golden.fake.flat())
  expect(distance(real, fake, 4)).toBeCloseTo(golden.slicedW2At4Angles, 6)
})

test('of a shift is its length over √2', () => {
  expect(distance(cloud(0), moved(cloud(0), 0, 3, 4))).toBeCloseTo(5 / Math.SQRT2, 5)
})

test('on the line is W2: between Gaussians √(Δμ² + Δσ²)', () => {
  const reference = createReference(target([onLine(1, 0, 1)]), 1)
  const samples = draw([onLine(1, 3, 0.5)]).values
  // The standard error of 2 × 2500 samples is 0.02.
  const score = (q: Float32Array) => evaluate(q, reference, {}, [metric]).metrics.slicedW2
  expect(Math.abs(score(samples) - Math.hypot(3, 0.5))).toBeLessThan(0.06)
  const moved = reference.draw(evaluationSize).values.map((value) => value + 3)
  expect(score(moved)).toBeCloseTo(3, 6)
})

test('is a distance: symmetric, and 0 only from itself', () => {
  expect(distance(cloud(0), cloud(0))).toBe(0)
  expect(distance(cloud(0), cloud(1))).toBeGreaterThan(0)
  expect(distance(cloud(0), cloud(1))).toBeCloseTo(distance(cloud(1), cloud(0)), 12)
})

test('does not change when both turn by a multiple of the directions’ spacing, or move', () => {
  const expected = distance(cloud(0), cloud(1))
  for (const turns of [1, 17, 32, 64]) {
    const angle = (turns * Math.PI) / directions
    const turned = distance(moved(cloud(0), angle, 2, -1), moved(cloud(1), angle, 2, -1))
    expect(turned).toBeCloseTo(expected, 5)
  }
})
