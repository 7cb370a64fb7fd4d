import { expect, test } from 'vitest'
import { toX, toY } from '../../canvas/view.ts'
import { halfWidthOf, pointAt, viewOf } from './portrait.ts'

test('everything is in the picture, up to where it has left it', () => {
  for (const far of [0, 1.5, 2.5, 7, 30]) expect(halfWidthOf(far)).toBeGreaterThan(far)
  expect(halfWidthOf(1e9)).toBe(32)
})

test('a click starts at the point that is painted there, to a pixel', () => {
  const view = viewOf(400, 4)
  const [theta, psi] = pointAt(400, 4, 130, 250)
  expect(Math.abs(toX(view, theta) - 130)).toBeLessThan(1)
  expect(Math.abs(toY(view, psi) - 250)).toBeLessThan(1)
  expect(String(theta).length).toBeLessThan(7)
})
