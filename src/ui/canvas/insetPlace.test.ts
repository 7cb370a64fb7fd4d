import { expect, test } from 'vitest'
import { gaussiansOf } from '../../core/targets/target.ts'
import { build } from '../../core/testing.ts'
import { insetPlace } from './insetPlace.ts'

const placed = (id: string) => {
  const { center, halfWidth, space, ...target } = build(id)
  const modes = gaussiansOf({ ...target, center, halfWidth, space })
  return insetPlace({ center, halfWidth, size: 300 }, modes, 100, space.kind === 'line')
}

test('inside a ring', () => {
  expect(placed('ring')).toEqual([100, 100])
})

test('beside two modes, in the corner at the foot', () => {
  const [left, top] = placed('two')
  expect([left, top]).toEqual([196, 196])
})

test('on the line between two modes, at the top', () => {
  expect(placed('pair')).toEqual([100, 4])
})

test('of a shape in the corner', () => {
  expect(placed('moons')).toEqual([196, 196])
})
