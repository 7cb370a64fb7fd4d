import { expect, test } from 'vitest'
import { descend, polish, type Smooth } from './minimise.ts'

const unit = () => [1, 1]

/** Rosenbrock's valley, minimum at (1, 1). */
const valley: Smooth = ([x, y]) => ({
  value: (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient: [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
})

test('follows a curved valley to its end', () => {
  const near = descend(valley, [-1.2, 1], unit, 1e-6)!
  const { theta } = polish(valley, near, [1, 1])!
  expect(theta[0]).toBeCloseTo(1, 9)
  expect(theta[1]).toBeCloseTo(1, 9)
})

test('ends in the basin where it starts', () => {
  const double: Smooth = ([x]) => ({ value: (x * x - 9) ** 2, gradient: [4 * x * (x * x - 9)] })
  for (const start of [-4, -2, -0.5, 0.5, 2, 4]) {
    const found = descend(double, [start], () => [1], 1e-8)!
    expect(found.theta[0]).toBeCloseTo(3 * Math.sign(start), 5)
  }
})

test('a saddle is no minimum', () => {
  const saddle: Smooth = ([x, y]) => ({ value: x * x - y * y, gradient: [2 * x, -2 * y] })
  const at = { theta: [0, 0], ...saddle([0, 0]) }
  expect(polish(saddle, at, [1, 1])).toBeNull()
})

test('a slope is no minimum', () => {
  const bowl: Smooth = ([x]) => ({ value: Math.cosh(x), gradient: [Math.sinh(x)] })
  const kinked: Smooth = ([x]) => ({ value: Math.abs(x) + x * x, gradient: [Math.sign(x) + 2 * x] })
  expect(polish(bowl, { theta: [0.1], ...bowl([0.1]) }, [1])!.theta[0]).toBeCloseTo(0, 8)
  expect(polish(kinked, { theta: [0.1], ...kinked([0.1]) }, [1])).toBeNull()
})

test('a steep start does not make it stop on the way', () => {
  const stiff: Smooth = ([x, y]) => ({
    value: Math.exp(4 * x) + Math.exp(-x) + y * y,
    gradient: [4 * Math.exp(4 * x) - Math.exp(-x), 2 * y],
  })
  const { theta } = descend(stiff, [4, 1], unit, 1e-6)!
  expect(theta[0]).toBeCloseTo(-Math.log(4) / 5, 5)
  expect(theta[1]).toBeCloseTo(0, 5)
})

test('stays out of where the function is infinite', () => {
  const wall: Smooth = ([x]) =>
    x < 1 ? { value: Number.POSITIVE_INFINITY, gradient: [] } : { value: x, gradient: [1] }
  expect(descend(wall, [0], () => [1], 1e-6)).toBeNull()
  expect(descend(wall, [3], () => [1], 1e-6)!.theta[0]).toBeCloseTo(1, 4)
})

test('what is asked of a minimum decides about a rough one', () => {
  // A ripple of slope 1e-4 and curvature 0.01 on a flat bottom.
  const rough: Smooth = ([x]) => ({
    value: 1e-6 * Math.cos(100 * x) + x ** 4,
    gradient: [-1e-4 * Math.sin(100 * x) + 4 * x ** 3],
  })
  const at = { theta: [0.001], ...rough([0.001]) }
  expect(polish(rough, at, [1])).toBeNull()
  expect(polish(rough, at, [1], { flat: -0.02, steep: 1e-3 })).not.toBeNull()
})
