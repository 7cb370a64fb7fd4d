import { expect, test } from 'vitest'
import { alphaDivergence } from './alpha.ts'
import { divergences } from './table.ts'
import { inNats } from './unit.ts'

test('what is made of logarithms is in nats', () => {
  const named = Object.values(divergences).filter(inNats)
  expect(named.map(({ id }) => id)).toEqual(['kl', 'rkl', 'js', 'jeffreys', 'srkl'])
  expect([-1, 0, 0.5, 1, 2].map((alpha) => inNats(alphaDivergence(alpha)))).toEqual([
    false,
    true,
    false,
    true,
    false,
  ])
})
