import { describe, expect, test } from 'vitest'
import { blur } from '../space/blur.ts'
import { histogram } from '../space/histogram.ts'
import { line } from '../space/space.ts'
import { cellWidth, centresAlong } from '../space/square.ts'
import { masses } from './masses.ts'
import { logDensity, blur as mixtureBlur, onLine } from './mixture.ts'
import { sample } from './sample.ts'

const square = { center: [0.5, 0], halfWidth: 4 } as const
const mixture = [onLine(0.7, -1, 0.4), onLine(0.3, 2, 0.15)]
const total = (cells: Float64Array) => cells.reduce((sum, mass) => sum + mass, 0)

test('the centre of a cell falls into that cell', () => {
  const centres = centresAlong(square, 16)
  expect([centres[0], centres[15]]).toEqual([-3.25, 4.25])
  const cloud = { space: line, values: Float32Array.from(centres) }
  for (const share of histogram(cloud, square, 16)) expect(share).toBeCloseTo(1 / 16, 12)
})

test('points outside, or not finite, are in no cell', () => {
  const points = Float32Array.from([100, -100, Number.NaN, 0])
  expect(total(histogram({ space: line, values: points }, square, 8))).toBeCloseTo(1 / 4, 12)
})

describe('masses', () => {
  test('are differences of the cumulative distribution', () => {
    const one = [onLine(1, 0.5, 1)]
    // Φ(1) − Φ(0), Φ(2) − Φ(1), Φ(3) − Φ(2), Φ(4) − Φ(3).
    const known = [0.3413447460685429, 0.1359051219832779, 0.0214002339165491, 0.0013182267897969]
    const cells = masses(one, square, 8)
    known.forEach((mass, i) => {
      expect(cells[4 + i]).toBeCloseTo(mass, 7)
      expect(cells[3 - i]).toBeCloseTo(mass, 7)
    })
  })

  test('sum to 1 where the square holds everything, however fine or coarse', () => {
    for (const size of [3, 8, 33, 256, 8192]) {
      expect(total(masses(mixture, square, size))).toBeCloseTo(1, 7)
    }
    expect(total(masses([onLine(1, 4.5, 0.3)], square, 32))).toBeCloseTo(0.5, 7)
    expect(Math.max(...masses([onLine(1, 0.71, 0.005)], square, 8))).toBeCloseTo(1, 6)
  })

  test('are the density times the width where cells are small', () => {
    const size = 2048
    const width = cellWidth(square, size)
    const centres = centresAlong(square, size)
    masses(mixture, square, size).forEach((mass, i) => {
      const p = Math.exp(logDensity(mixture, centres[i], 0))
      expect(Math.abs(mass / width - p)).toBeLessThan(1e-4)
    })
  })

  test('are what the histogram of many samples tends to', () => {
    const n = 100_000
    const points = sample(mixture, n, { seed: 1, stream: 2, step: 3 })
    const expected = masses(mixture, square, 64)
    histogram(points, square, 64).forEach((share, c) => {
      const error = Math.sqrt(expected[c] / n) + 1 / n
      expect(Math.abs(share - expected[c])).toBeLessThan(5 * error)
    })
  })
})

test('blur is that of the mixture', () => {
  const size = 512
  const blurred = blur(masses(mixture, square, size), 1, size, 0.3 / cellWidth(square, size))
  const expected = masses(mixtureBlur(mixture, 0.3), square, size)
  const peak = Math.max(...expected)
  blurred.forEach((mass, c) => {
    expect(Math.abs(mass - expected[c])).toBeLessThan(2e-3 * peak)
  })
})
