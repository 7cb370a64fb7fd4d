import { expect, test } from 'vitest'
import { divergenceIds, divergenceOf, divergenceParams } from './choice.ts'
import { divergences } from './table.ts'

test('every id names its divergence and is on the menu', () => {
  for (const id of divergenceIds) expect(divergenceOf({ divergence: id, alpha: 0.3 }).id).toBe(id)
  expect(divergenceParams.divergence.options.map(({ value }) => value)).toEqual([
    ...Object.keys(divergences),
    'alpha',
  ])
})

test('the dial is shown only where it matters, and only the two KLs have a direction', () => {
  expect(divergenceParams.alpha.shownWhen?.({ divergence: 'alpha' }, 'line')).toBe(true)
  expect(divergenceParams.alpha.shownWhen?.({ divergence: 'kl' }, 'line')).toBe(false)
  const directions = divergenceIds.map((divergence) => [
    divergence,
    divergenceOf({ divergence, alpha: 0.3 }).direction,
  ])
  expect(directions.filter(([, direction]) => direction)).toEqual([
    ['kl', 'forward'],
    ['rkl', 'reverse'],
  ])
})
