import { expect, test } from 'vitest'
import { moments } from '../gaussian/mixture.ts'
import { line, plane } from '../space/space.ts'
import { build } from '../testing.ts'
import { densityOf, gaussiansOf, modeCount } from './target.ts'

test.each([
  ['pointsplane', plane],
  ['pointsline', line],
] as const)('%s: without known modes, and with as many as asked for', (id, space) => {
  const plain = build(id)
  expect(plain.space).toBe(space)
  expect(plain.modes).toBeNull()
  const found = build(id, { modes: 3 })
  expect(found.density).toEqual(plain.density)
  expect(modeCount(found)).toBe(3)
  const [p, modes] = [densityOf(found), gaussiansOf(found)].map(moments)
  for (const i of [0, 1, 2]) expect(modes.covariance[i]).toBeCloseTo(p.covariance[i], 9)
})
