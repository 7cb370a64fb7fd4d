import { expect, test } from 'vitest'
import { divergences } from '../../core/divergences/table.ts'
import { barOf, formatCost, sayCost } from './cost.ts'

test('costs in print are those of theory, table of junk and miss costs', () => {
  const printed = Object.fromEntries(
    Object.entries(divergences).map(([id, { junkCost, missCost }]) => [
      id,
      `${formatCost(junkCost)} ${formatCost(missCost)}`,
    ]),
  )
  expect(printed).toEqual({
    kl: '1 ∞',
    rkl: '∞ 1',
    js: '1.39 1.39',
    jeffreys: '∞ ∞',
    hellinger: '2 2',
    pearson: '0.5 ∞',
    neyman: '∞ 0.5',
    srkl: '∞ 0.614',
    tv: '0.5 0.5',
  })
  expect(sayCost(Number.POSITIVE_INFINITY)).toBe('infinite')
})

test('a bar is as long as its cost, and an arrow beyond the end', () => {
  expect(barOf(1.5)).toEqual({ share: 0.5, beyond: false })
  expect(barOf(3)).toEqual({ share: 1, beyond: false })
  expect(barOf(20)).toEqual({ share: 1, beyond: true })
  expect(barOf(Number.POSITIVE_INFINITY)).toEqual({ share: 1, beyond: true })
})
