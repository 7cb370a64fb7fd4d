import { expect, test } from 'vitest'
import { overCells } from '../space/overCells.ts'
import { line, plane } from '../space/space.ts'
import { kernelDensity } from './kernelDensity.ts'
import { logDensity, onLine, round } from './mixture.ts'

const square = { center: [1, -2], halfWidth: 4 } as const

test('on the plane it is the mean of the Gaussians at the points', () => {
  const values = Float32Array.from([1, -2, 2.3, -1.5, 1.1, -2, 40, 0])
  const found = kernelDensity({ space: plane, values }, square, 16, 0.7)
  const q = [round(0.25, 1, -2, 0.7), round(0.25, 2.3, -1.5, 0.7), round(0.25, 1.1, -2, 0.7)]
  const expected = overCells('plane', square, 16, (x, y) => Math.exp(logDensity(q, x, y)))
  expect(Math.max(...expected)).toBeGreaterThan(0.1)
  found.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i], 7)
  })
})

test('on the line too', () => {
  const values = Float32Array.from([-1, 3])
  const found = kernelDensity({ space: line, values }, square, 40, 0.3)
  const q = [onLine(0.5, -1, 0.3), onLine(0.5, 3, 0.3)]
  const expected = overCells('line', square, 40, (x) => Math.exp(logDensity(q, x, 0)))
  expect(found).toHaveLength(40)
  found.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i], 6)
  })
})
