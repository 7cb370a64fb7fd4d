import fc from 'fast-check'
import { expect, test } from 'vitest'
import { palettes } from '../base/palette.ts'
import { colourIndex, divergingColours, symmetricLimit } from './divergingScale.ts'

test('the scale is symmetric about 0, and 0 is paper', () => {
  for (const palette of Object.values(palettes)) {
    const colours = divergingColours(palette)
    const middle = colourIndex(0, 1)
    expect([...colours.slice(3 * middle, 3 * middle + 3)]).toEqual(palette.paper)
    expect([...colours.slice(-3)]).toEqual(palette.more[palette.more.length - 1])
    expect([...colours.slice(0, 3)]).toEqual(palette.less[palette.less.length - 1])
  }
  fc.assert(
    fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (value) => {
      const [low, middle, high] = [-value, 0, value].map((v) => colourIndex(v, 5))
      // Math.round takes halves upwards, so mirrored values may differ by one entry of 257.
      expect(Math.abs(low + high - 2 * middle)).toBeLessThanOrEqual(1)
    }),
  )
})

test('the limit holds nearly all values and is one of a few', () => {
  expect(symmetricLimit(new Float32Array([0, 0, 0]))).toBe(0.5)
  expect(symmetricLimit(new Float32Array([-4, 0, 1]))).toBe(1)
  expect(symmetricLimit(new Float32Array(1000).fill(-3.2))).toBe(5)
  expect(symmetricLimit(new Float32Array([Number.NaN, Number.POSITIVE_INFINITY]))).toBe(0.5)
  const mostlySmall = new Float32Array(1000).fill(0.3)
  mostlySmall[0] = 9
  expect(symmetricLimit(mostlySmall)).toBe(0.5)
})
