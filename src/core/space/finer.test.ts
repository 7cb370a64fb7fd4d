import { expect, test } from 'vitest'
import { finer } from './finer.ts'

/** At the centres of cells of [0, 1]². */
const sampled = (size: number, of: (x: number, y: number) => number) =>
  Float32Array.from({ length: size * size }, (_, i) =>
    of(((i % size) + 0.5) / size, (Math.floor(i / size) + 0.5) / size),
  )

test('a polynomial of second degree is kept exactly, but at the edge', () => {
  const of = (x: number, y: number) => 3 - 20 * x * x + 7 * x * y - 11 * y * y + 5 * x
  const [fine, expected] = [finer(sampled(12, of), 12), sampled(24, of)]
  for (let row = 4; row < 20; row++) {
    for (let column = 4; column < 20; column++) {
      const i = row * 24 + column
      expect(fine[i]).toBeCloseTo(expected[i], 4)
    }
  }
})

test('what is the same everywhere stays so, to the edge', () => {
  expect(finer(new Float32Array(9).fill(2), 3)).toEqual(new Float32Array(36).fill(2))
})
