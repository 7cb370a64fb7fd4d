import { expect, test } from 'vitest'
import { tipPlace } from './tipPlace.ts'

const view = { width: 1000, height: 600 }
const tip = { width: 260, height: 80 }
const place = (left: number, top: number) =>
  tipPlace({ left, top, width: 24, height: 24 }, tip, view)

test('an explanation stands centred above what it explains', () => {
  // 400 + 12 - 130; 300 - 5 - 80.
  expect(place(400, 300)).toEqual({ left: 282, top: 215 })
})

test('where there is no room above, it stands below', () => {
  expect(place(400, 85).top).toBe(0)
  expect(place(400, 84).top).toBe(84 + 24 + 5)
})

test('it keeps from the sides of the window, and ends inside it', () => {
  expect(place(0, 300).left).toBe(8)
  expect(place(976, 300).left).toBe(1000 - 8 - 260)
  const low = tipPlace({ left: 400, top: 20, width: 24, height: 24 }, tip, { ...view, height: 100 })
  expect(low.top).toBe(20)
})
