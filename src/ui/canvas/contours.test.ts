import { describe, expect, test } from 'vitest'
import { contour, massLevels, paintContours } from './contours.ts'
import { recordingPen } from './testing.ts'

const size = 64
/** A standard normal on the square ±4. */
const normal = Float32Array.from({ length: size * size }, (_, c) => {
  const [x, y] = [c % size, Math.floor(c / size)].map((i) => (8 * (i + 0.5)) / size - 4)
  return Math.exp(-(x * x + y * y) / 2) / (2 * Math.PI)
})

test('levels enclose their shares of the mass: of a Gaussian, discs of radius √(−2 log(1 − share))', () => {
  const shares = [0.5, 0.9, 0.99]
  massLevels(normal, shares).forEach((level, i) => {
    // At that radius the density is 1 − share of its peak.
    expect(Math.abs((level * 2 * Math.PI) / (1 - shares[i]) - 1)).toBeLessThan(0.05)
  })
})

describe('contour', () => {
  test('of a Gaussian is a circle', () => {
    const radius = 1.5
    const level = Math.exp(-(radius ** 2) / 2) / (2 * Math.PI)
    const segments = contour(normal.map(Math.log), size, Math.log(level))
    expect(segments.length % 4).toBe(0)
    for (let i = 0; i < segments.length; i += 2) {
      const [x, y] = [segments[i], segments[i + 1]].map((at) => (8 * at) / size - 4)
      expect(Math.hypot(x, y)).toBeCloseTo(radius, 2)
    }
    // It closes: as long as the circle.
    let length = 0
    for (let i = 0; i < segments.length; i += 4) {
      length += Math.hypot(segments[i] - segments[i + 2], segments[i + 1] - segments[i + 3])
    }
    expect((length * 8) / size).toBeCloseTo(2 * Math.PI * radius, 1)
  })

  test('of a constant, or above every value, is nothing', () => {
    expect(contour(new Float32Array(16).fill(1), 4, 1)).toEqual([])
    expect(contour(normal, size, 1)).toEqual([])
  })
})

test('three lines, row 0 at the bottom; nothing where there is no density', () => {
  const view = { center: [0, 0], halfWidth: 1, size: 300 } as const
  const corner = new Float32Array(9)
  corner[0] = 1
  const { pen, calls, count } = recordingPen()
  paintContours(pen, view, corner, 3, () => 'blue')
  expect(count('stroke')).toBe(3)
  for (const { args } of calls.filter(({ name }) => name === 'lineTo')) {
    expect(args[0]).toBeLessThan(150)
    expect(args[1]).toBeGreaterThan(150)
  }
  const empty = recordingPen()
  paintContours(empty.pen, view, new Float32Array(9), 3, () => 'blue')
  expect(empty.count('lineTo')).toBe(0)
})
