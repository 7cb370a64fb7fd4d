import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blur } from '../space/blur.ts'
import { histogram } from '../space/histogram.ts'
import { plane } from '../space/space.ts'
import { cellWidth } from '../space/square.ts'
import { cellCentres } from '../testing.ts'
import { masses } from './masses.ts'
import { logDensity, blur as mixtureBlur, normalise, round } from './mixture.ts'
import { sample } from './sample.ts'

const square = { center: [0.5, -0.25], halfWidth: 4 } as const
const mixture = normalise([
  round(2, -1, 0, 0.4),
  { weight: 1, mean: [1.5, 0.5], sd: [0.6, 0.25], angle: 0.6 },
])
const total = (cells: Float64Array) => cells.reduce((sum, mass) => sum + mass, 0)

test('cells lie in the square, row 0 at the bottom', () => {
  const { values: centres } = cellCentres(square, 4)
  expect([...centres.slice(0, 4)]).toEqual([-2.5, -3.25, -0.5, -3.25])
  expect([...centres.slice(-2)]).toEqual([3.5, 2.75])
})

test('the centre of a cell falls into that cell', () => {
  const cells = histogram(cellCentres(square, 16), square, 16)
  expect(Math.max(...cells.map((share) => Math.abs(share - 1 / 256)))).toBeLessThan(1e-12)
})

test('points outside, or not finite, are in no cell', () => {
  const points = [100, 0, 0, -100, Number.NaN, 0, 0, Number.POSITIVE_INFINITY, 0, 0]
  expect(
    total(histogram({ space: plane, values: Float32Array.from(points) }, square, 8)),
  ).toBeCloseTo(1 / 5, 12)
})

describe('masses', () => {
  test('sum to 1 where the square holds everything', () => {
    for (const size of [8, 33, 128]) expect(total(masses(mixture, square, size))).toBeCloseTo(1, 7)
  })

  test('are the density times the area where cells are small', () => {
    const size = 256
    const { values: centres } = cellCentres(square, size)
    const area = cellWidth(square, size) ** 2
    const peak = Math.max(...masses(mixture, square, size))
    masses(mixture, square, size).forEach((mass, c) => {
      const p = Math.exp(logDensity(mixture, centres[2 * c], centres[2 * c + 1]))
      expect(Math.abs(mass - p * area)).toBeLessThan(2e-3 * peak)
    })
  })

  test('do not miss a component narrower than a cell', () => {
    const thin = [round(1, 0.71, 0.13, 0.005)]
    expect(total(masses(thin, square, 8))).toBeCloseTo(1, 6)
    expect(Math.max(...masses(thin, square, 8))).toBeCloseTo(1, 6)
  })

  test('are what the histogram of many samples tends to', () => {
    const n = 100_000
    const points = sample(mixture, n, { seed: 1, stream: 2, step: 3 })
    const expected = masses(mixture, square, 24)
    histogram(points, square, 24).forEach((share, c) => {
      const error = Math.sqrt(expected[c] / n) + 1 / n
      expect(Math.abs(share - expected[c])).toBeLessThan(5 * error)
    })
  })

  test('leave out what lies outside', () => {
    const half = [round(1, square.center[0] + square.halfWidth, square.center[1], 0.3)]
    expect(total(masses(half, square, 32))).toBeCloseTo(0.5, 7)
  })
})

describe('blur', () => {
  test('is that of the mixture', () => {
    const size = 160
    const width = cellWidth(square, size)
    const blurred = blur(masses(mixture, square, size), 2, size, 0.3 / width)
    const expected = masses(mixtureBlur(mixture, 0.3), square, size)
    const peak = Math.max(...expected)
    blurred.forEach((mass, c) => {
      expect(Math.abs(mass - expected[c])).toBeLessThan(2e-3 * peak)
    })
  })

  test('keeps the mass, but for what leaves the square', () => {
    const cells = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 81,
      maxLength: 81,
    })
    fc.assert(
      fc.property(cells, fc.double({ min: 0.5, max: 3, noNaN: true }), (cells, sd) => {
        const grid = Float64Array.from(cells)
        expect(total(blur(grid, 2, 9, sd))).toBeLessThanOrEqual(total(grid) + 1e-9)
      }),
      { seed: 1 },
    )
    const middle = new Float64Array(81)
    middle[40] = 1
    expect(total(blur(middle, 2, 9, 1))).toBeCloseTo(1, 12)
  })

  test('keeps rows and columns apart', () => {
    const grid = new Float64Array(25)
    grid[1] = 1 // column 1 of row 0
    const out = blur(grid, 2, 5, 0.5)
    expect(out.indexOf(Math.max(...out))).toBe(1)
  })
})
