import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alphaDivergence } from '../../core/divergences/alpha.ts'
import { divergenceParams } from '../../core/divergences/choice.ts'
import { divergence } from '../../languages/en/divergence.ts'
import { dialAfter, dragTo, marks, placeOf } from './dial.ts'

const { min, max, step } = divergenceParams.alpha
const key = (name: string, shiftKey = false) => ({ key: name, shiftKey })

test('the marks are the points at which the divergence has another name, and say that name', () => {
  for (const { alpha, name } of marks) {
    const { equals } = alphaDivergence(alpha)
    expect(equals).toContain(divergence.marks[name])
    // Near it, but off it, no name is claimed.
    expect(alphaDivergence(alpha + 0.01).equals).toBeUndefined()
    expect(alphaDivergence(alpha - 0.01).equals).toBeUndefined()
  }
  expect(marks[0].alpha).toBe(min)
  expect(marks[marks.length - 1].alpha).toBe(max)
})

test('a drag is pulled to a mark that is near, and is free elsewhere', () => {
  expect([0.47, 0.5, 0.53].map(dragTo)).toEqual([0.5, 0.5, 0.5])
  expect([0.45, 0.55, -0.05, 0.05].map(dragTo)).toEqual([0.45, 0.55, -0.05, 0.05])
  expect([-0.99, 1.97].map(dragTo)).toEqual([-1, 2])
  expect(dragTo(0.123)).toBe(0.12)
})

test('wherever it is dragged, a dial stays in its range and close to the hand', () => {
  fc.assert(
    fc.property(fc.double({ min, max, noNaN: true }), (alpha) => {
      const next = dragTo(alpha)
      expect(next).toBeGreaterThanOrEqual(min)
      expect(next).toBeLessThanOrEqual(max)
      expect(Math.abs(next - alpha)).toBeLessThanOrEqual(0.04)
      expect(dragTo(next)).toBe(next)
    }),
    { examples: [[-0.04000000000000001], [0.455]] },
  )
})

test('keys leave a mark, and walk the whole dial through every one of them', () => {
  const seen = [min]
  while (seen[seen.length - 1] < max) {
    seen.push(Number(dialAfter(seen[seen.length - 1], key('ArrowRight'))))
  }
  expect(seen).toHaveLength(Math.round((max - min) / step) + 1)
  for (const { alpha } of marks) expect(seen).toContain(alpha)
  expect(dialAfter(0.5, key('ArrowLeft'))).toBe(0.45)
  expect(dialAfter(0.5, key('ArrowUp', true))).toBe(0.51)
  expect(dialAfter(max, key('ArrowRight'))).toBe(max)
})

test('Page Up and Page Down go from name to name', () => {
  expect(dialAfter(0.3, key('PageUp'))).toBe(0.5)
  expect(dialAfter(0.5, key('PageUp'))).toBe(1)
  expect(dialAfter(0.5, key('PageDown'))).toBe(0)
  expect(dialAfter(max, key('PageUp'))).toBe(max)
  expect(dialAfter(0.3, key('Home'))).toBe(min)
  expect(dialAfter(0.3, key('End'))).toBe(max)
  expect(dialAfter(0.3, key('a'))).toBeUndefined()
})

test('places', () => {
  expect(marks.map(({ alpha }) => placeOf(alpha))).toEqual([0, 1 / 3, 0.5, 2 / 3, 1])
})
