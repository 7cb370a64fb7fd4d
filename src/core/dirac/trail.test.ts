import { expect, test } from 'vitest'
import { createTrail } from './trail.ts'

test('a trail holds its newest points, oldest first', () => {
  const trail = createTrail()
  for (let i = 0; i < 3; i++) trail.push([i, -i])
  expect([trail.length, trail.at(0), trail.at(2)]).toEqual([3, [0, -0], [2, -2]])
  for (let i = 3; i < 10_000; i++) trail.push([i, -i])
  const { length } = trail
  expect(length).toBeLessThan(10_000)
  expect([trail.at(0)[0], trail.at(length - 1)[0]]).toEqual([10_000 - length, 9999])
})
