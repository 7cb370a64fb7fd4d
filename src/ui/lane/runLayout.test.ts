import { expect, test } from 'vitest'
import { runLayout } from './runLayout.ts'

test('ten runs stand in one line of a lane', () => {
  expect(runLayout(10, 516)).toMatchObject({ rows: 1, columns: 10, tile: 48 })
})

test('every number of runs fits every width, and every picture can be clicked', () => {
  for (const width of [250, 366, 516, 900]) {
    for (let runs = 2; runs <= 64; runs++) {
      const { columns, rows, tile, width: used } = runLayout(runs, width)
      expect(columns * rows).toBeGreaterThanOrEqual(runs)
      expect(used).toBeLessThanOrEqual(width)
      expect(tile).toBeGreaterThanOrEqual(24)
      expect(tile).toBeLessThanOrEqual(56)
    }
  }
})
