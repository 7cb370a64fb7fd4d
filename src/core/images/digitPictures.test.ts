import { expect, test } from 'vitest'
import { digitPictures } from './digitPictures.ts'

const style = (size: number, jitter = 1) => ({ size, jitter })

/** Mean ink of a pixel of each digit. */
const inkOf = (pictures: Float32Array) =>
  Array.from({ length: 10 }, (_, digit) => {
    const each = pictures.length / 10
    return pictures.subarray(digit * each, (digit + 1) * each).reduce((a, x) => a + x, 0) / each
  })

// A link must mean the same data next year: these never change.
test('frozen pictures', () => {
  expect(inkOf(digitPictures(style(12), 20, 1)).map((x) => Number(x.toFixed(5)))).toEqual([
    0.21784, 0.12053, 0.20142, 0.21763, 0.19163, 0.21608, 0.2142, 0.13975, 0.23635, 0.2283,
  ])
})

test('pixels lie between ground and ink; of a seed pictures are the same, of another they are others', () => {
  const pictures = digitPictures(style(12), 20, 1)
  expect(pictures.every((x) => x >= 0 && x <= 1)).toBe(true)
  expect(digitPictures(style(12), 20, 1)).toEqual(pictures)
  expect(digitPictures(style(12), 20, 2)).not.toEqual(pictures)
  // The first do not depend on how many there are.
  expect(digitPictures(style(12), 5, 1).slice(0, 5 * 144)).toEqual(pictures.slice(0, 5 * 144))
})

test('a digit has the same share of ink at every size', () => {
  const [small, large] = [12, 28].map((size) => inkOf(digitPictures(style(size), 40, 1)))
  // Between pixels, a thin pen is covered a little otherwise.
  small.forEach((ink, digit) => {
    expect(Math.abs(ink / large[digit] - 1)).toBeLessThan(0.06)
  })
})

test('without jitter all pictures of a digit are one; with it no two', () => {
  const distinct = (jitter: number) => {
    const pictures = digitPictures(style(12, jitter), 30, 1)
    return new Set(
      Array.from({ length: 300 }, (_, i) => pictures.slice(144 * i, 144 * i + 144).join()),
    )
  }
  expect(distinct(0).size).toBe(10)
  expect(distinct(1).size).toBe(300)
})
