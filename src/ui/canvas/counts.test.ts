import { expect, test } from 'vitest'
import { palettes } from '../base/palette.ts'
import { countedPoints, effectiveShareOf, meanCount, paintCounts } from './counts.ts'
import { recordingPen } from './testing.ts'

const plane = Float32Array.from([2, ...[0, 1, 1], ...[2, 3, 0.25], ...[4, 5, 0], ...[6, 7, 3]])

test('the first points are data, the others generated', () => {
  expect(countedPoints(plane, 2)).toEqual([
    [
      [0, 1, 1],
      [2, 3, 0.25],
    ],
    [
      [4, 5, 0],
      [6, 7, 3],
    ],
  ])
  expect(countedPoints(Float32Array.from([1, 0.5, 1, -0.5, 0]), 1)).toEqual([
    [[0.5, 0, 1]],
    [[-0.5, 0, 0]],
  ])
})

test('the effective share is 1 where all count alike, 1/n where one does, and not of none', () => {
  const counting = (...weights: number[]) => weights.map((weight) => [0, 0, weight] as const)
  expect(effectiveShareOf(counting(0.3, 0.3, 0.3, 0.3))).toBeCloseTo(1)
  expect(effectiveShareOf(counting(0, 4, 0, 0))).toBe(0.25)
  expect(effectiveShareOf(counting(3, 1, 0, 0))).toBe(16 / 40)
  expect(effectiveShareOf(counting(0, 0))).toBeNaN()
  expect(meanCount(counting(3, 1, 0, 0))).toBe(1)
})

test('areas go with what points count, and what counts for nothing is crossed out', () => {
  const { pen, calls, count } = recordingPen()
  const view = { size: 100, center: [0, 0] as const, halfWidth: 10 }
  paintCounts(pen, view, plane, { palette: palettes.light, colour: palettes.light.ink })
  const radii = calls.filter(({ name }) => name === 'arc').map(({ args }) => args[2])
  expect(radii).toHaveLength(3)
  const [one, quarter, three] = radii
  expect((quarter / one) ** 2).toBeCloseTo(0.25)
  expect((three / one) ** 2).toBeCloseTo(3)
  expect(count('lineTo')).toBe(2)
})
