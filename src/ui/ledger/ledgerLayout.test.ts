import { expect, test } from 'vitest'
import { ledgerLayout } from './ledgerLayout.ts'

test('eight modes and elsewhere stand in one column, with numbers, where there is room', () => {
  expect(ledgerLayout(9, 280, 240)).toEqual({ columns: 1, line: 26, numbers: true, dense: false })
})

test('in a low box they take a second column', () => {
  expect(ledgerLayout(9, 280, 100)).toMatchObject({ columns: 2, line: 20, numbers: true })
})

test('lines never stand higher than the box, and dense only where nothing else fits', () => {
  for (const width of [120, 168, 290, 500]) {
    for (const height of [60, 110, 200, 400]) {
      for (let lines = 2; lines <= 26; lines++) {
        const { columns, line, dense } = ledgerLayout(lines, width, height)
        if (!dense) expect(Math.ceil(lines / columns) * line).toBeLessThanOrEqual(height)
        const most = Math.max(1, Math.floor(width / 60))
        if (dense) expect(Math.ceil(lines / most) * 17).toBeGreaterThan(height)
      }
    }
  }
})
