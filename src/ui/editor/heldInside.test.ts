import { expect, test } from 'vitest'
import { heldInside } from './heldInside.ts'

const view = { center: [0, 1] as const, halfWidth: 2, size: 400 }
const mode = { weight: 1, x: 0, y: 0, sd: 0.5, sd2: 0.5, angle: 0 }

test('what is in the picture stays where it is', () => {
  expect(heldInside(view, mode)).toBe(mode)
})

test('the handle of what is outside waits at the nearest edge', () => {
  expect(heldInside(view, { ...mode, x: 9 })).toEqual({ ...mode, x: 2 })
  expect(heldInside(view, { ...mode, x: -9, y: -30 })).toEqual({ ...mode, x: -2, y: -1 })
  expect(heldInside(view, { ...mode, y: 30 })).toEqual({ ...mode, y: 3 })
})

test('on the line only along it, wherever the picture’s rows are', () => {
  const flat = { ...mode, sd2: 0, x: 5 }
  expect(heldInside({ ...view, center: [0, 10] }, flat)).toEqual({ ...flat, x: 2 })
})
