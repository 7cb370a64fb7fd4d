import { describe, expect, test } from 'vitest'
import { ink } from './ink.ts'
import { arc, ellipse, turned } from './strokes.ts'

const drawn = (size: number, draw: (picture: Float32Array) => void) => {
  const picture = new Float32Array(size * size)
  draw(picture)
  return picture
}
const total = (picture: Float32Array) => picture.reduce((sum, x) => sum + x, 0)

describe('ink', () => {
  test('of a straight stroke is its length times its width, and a round pen at its ends', () => {
    for (const [width, angle] of [
      [1, 0],
      [2.5, 0.7],
      [3, 1.2],
    ]) {
      const [x, y] = [12 * Math.cos(angle), 12 * Math.sin(angle)]
      const stroke = [
        [16.3 - x, 16.1 - y],
        [16.3 + x, 16.1 + y],
      ] as const
      const picture = drawn(32, (to) => ink(to, 32, [stroke], width))
      // Coverage by distance is that of a straight edge parallel to the pixels; slanted ones differ little.
      expect(total(picture) / (24 * width + (Math.PI / 4) * width ** 2)).toBeCloseTo(1, 1.4)
    }
  })

  test('does not add up where strokes cross, and lies between ground and ink', () => {
    const across = [
      [2, 6],
      [10, 6],
    ] as const
    const once = drawn(12, (to) => ink(to, 12, [across], 2))
    const twice = drawn(12, (to) => ink(to, 12, [across, across], 2))
    expect(twice).toEqual(once)
    expect(Math.min(...once)).toBe(0)
    expect(Math.max(...once)).toBe(1)
  })

  test('that leaves the picture is cut off', () => {
    const through = [
      [-5, 6.5],
      [20, 6.5],
    ] as const
    const picture = drawn(12, (to) => ink(to, 12, [through], 1))
    expect([...picture.subarray(6 * 12, 7 * 12)]).toEqual(Array(12).fill(1))
    expect(total(picture)).toBe(12)
  })
})

test('an arc lies on its ellipse, from its first angle to its last', () => {
  const places = arc([0.5, 0.2], [2, 1], 30, -200)
  for (const [x, y] of places) {
    expect(((x - 0.5) / 2) ** 2 + (y - 0.2) ** 2).toBeCloseTo(1, 12)
  }
  expect(places[0][1]).toBeCloseTo(0.2 + Math.sin(Math.PI / 6), 12)
  expect(places.at(-1)?.[0]).toBeCloseTo(0.5 + 2 * Math.cos((200 / 180) * Math.PI), 12)
  expect(turned([ellipse([0, 1], [1, 1])])[0][0]).toEqual([-1, -1])
})
