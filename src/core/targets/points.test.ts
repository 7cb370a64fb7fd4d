import { expect, test } from 'vitest'
import { moments } from '../gaussian/mixture.ts'
import { build } from '../testing.ts'

test.each([
  ['pointsplane', 2],
  ['pointsline', 1],
] as const)('%s: without known modes, and with as many as asked for', (id, dim) => {
  const plain = build(id)
  expect(plain.dim).toBe(dim)
  expect(plain.modes).toEqual([])
  const found = build(id, { modes: 3 })
  expect(found.mixture).toEqual(plain.mixture)
  expect(found.modes).toHaveLength(3)
  const [p, modes] = [found.mixture, found.modes].map(moments)
  for (const i of [0, 1, 2]) expect(modes.covariance[i]).toBeCloseTo(p.covariance[i], 9)
})
