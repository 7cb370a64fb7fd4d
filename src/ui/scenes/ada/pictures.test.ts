import { expect, test } from 'vitest'
import { middles, squareAround } from './pictures.ts'

const source = { at: new Float32Array([0, 0, 2, 0, 0, 4]), label: new Uint8Array([0, 0, 1]) }
const target = { at: new Float32Array([-2, 1]), label: new Uint8Array([1]) }

test('all points are inside the square around them', () => {
  const { center, halfWidth } = squareAround({ source, target })
  expect(center).toEqual([0, 2])
  expect(halfWidth).toBeGreaterThan(2)
  const still = squareAround({ source: target, target })
  expect(still.halfWidth).toBeGreaterThan(0)
})

test('a class has its number in the middle of its points', () => {
  expect(middles(source)).toEqual([
    [1, 0],
    [0, 4],
  ])
})
