import { expect, test } from 'vitest'
import { legendre } from '../../numerics/legendre.ts'
import { onLine, round } from '../mixture.ts'
import { refine } from './cells.ts'
import { boxOf, placesIn, turned, turnFor, widened } from './frame.ts'
import { products } from './products.ts'
import { termsOf } from './terms.ts'

test('Gauss–Legendre: exact to degree 2n − 1, and the last coefficients are those of the values', () => {
  for (const n of [5, 6, 10, 16]) {
    const { nodes, weights, last } = legendre(n)
    const sum = (f: (x: number) => number) =>
      nodes.reduce((total, x, i) => total + weights[i] * f(x), 0)
    for (let k = 0; k < 2 * n; k++) {
      expect(sum((x) => x ** k)).toBeCloseTo(k % 2 === 0 ? 2 / (k + 1) : 0, 13)
    }
    // P₂ = (3x² − 1)/2 in a rule of five: the third of the last four.
    const second = (x: number) => (3 * x * x - 1) / 2
    if (n === 5) {
      const found = last.map((row) => row.reduce((total, w, i) => total + w * second(nodes[i]), 0))
      expect(found.map((x) => Math.round(1e9 * x) / 1e9 + 0)).toEqual([0, 0, 1, 0])
    }
  }
})

/** ∫ of one density of a mixture times a function, and what it is said to be off by. */
function integral(
  mixture: Parameters<typeof boxOf>[0],
  g: (x: number, y: number) => number,
  tolerance = 1e-8,
) {
  const accuracy = { order: 8, tolerance, most: 400_000 }
  const along = turned(mixture, turnFor(mixture))
  const { values, errors, evaluations } = refine(
    placesIn(boxOf(along), [termsOf(along)]),
    1,
    ([log], x, y, out) => {
      out[0] = Math.exp(log) * g(x, y)
    },
    accuracy,
  )
  return { value: values[0], error: errors[0], evaluations }
}

test.each([
  ['a narrow mode in a wide picture', [onLine(0.5, -1000, 1e-4), onLine(0.5, 1000, 5)]],
  ['on the plane', [round(0.5, -30, 7, 1e-3), round(0.5, 20, 0, 4)]],
  ['long and thin', [{ weight: 1, mean: [3, 4], sd: [10, 0.01], angle: 0.6 }]],
] as [string, Parameters<typeof boxOf>[0]][])('sees every component: %s', (_, mixture) => {
  const { value, evaluations } = integral(mixture, () => 1)
  expect(value).toBeCloseTo(1, 8)
  expect(evaluations).toBeLessThan(50_000)
})

test('errors are not understated at a kink', () => {
  // E|x − a| for a standard normal: √(2/π) e^{−a²/2} + a (1 − 2Φ(−a)).
  for (const [a, exact] of [
    [0.3, 0.8335224842],
    [0, 0.7978845608],
  ]) {
    for (const tolerance of [1e-2, 1e-4, 1e-6, 1e-8]) {
      const { value, error } = integral([onLine(1, 0, 1)], (x) => Math.abs(x - a), tolerance)
      expect(Math.abs(value - exact)).toBeLessThan(Math.max(error, 1e-9))
    }
  }
})

test('where there are more narrow components than evaluations, nothing is said', () => {
  const many = Array.from({ length: 40 }, (_, k) => ({
    weight: 1 / 40,
    mean: [0, 0] as const,
    sd: [10, 1e-3] as const,
    angle: k / 13,
  }))
  expect(integral(many, () => 1).value).toBeNaN()
})

test('a box grows to where p²/q ends, and a product says where it is largest', () => {
  const [p, q] = [[onLine(1, 1, 1)], [onLine(1, 0, 0.75)]]
  // 2 − 1/0.75² = 0.2222: N(9, 2.12²).
  const [product] = products([2], p, q)
  expect(product.mean[0]).toBeCloseTo(9, 9)
  expect(product.sd[0]).toBeCloseTo(2.1213, 4)
  const [left, right] = widened(boxOf([...p, ...q]), [2], p, q)
  expect(right).toBeGreaterThan(9 + 9 * 2.12)
  expect(left).toBeLessThan(-8)
  expect(products([2], p, [onLine(1, 0, 0.7)])).toEqual([])
  const [onPlane] = products([2], [round(1, 1, 0, 1)], [round(1, 0, 0, 0.75)])
  expect(onPlane.mean[0]).toBeCloseTo(9, 9)
  expect(onPlane.sd[1]).toBeCloseTo(2.1213, 4)
})
