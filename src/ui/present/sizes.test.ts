import { expect, test } from 'vitest'
import { leastLetters } from '../base/scale.ts'
import { scaleOf, shares, unitOf } from './sizes.ts'

test('on a projector sizes are shares of the height', () => {
  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
    [1280, 720],
    [1024, 768],
  ]) {
    expect(unitOf(width, height)).toBeCloseTo(height / 100, 10)
    // The smallest letters of a picture are as large as those of an axis must be.
    expect(leastLetters * scaleOf(unitOf(width, height))).toBeCloseTo(0.026 * height, 10)
  }
})

test('on a telephone they are such as can be read in a hand', () => {
  expect(shares.text * unitOf(390, 844)).toBeGreaterThanOrEqual(16)
})
