import { expect, test } from 'vitest'
import { runLayout } from './runLayout.ts'

test('ten runs stand in two lines beside a picture', () => {
  expect(runLayout(10, 280, 130)).toMatchObject({ rows: 2, columns: 5, tile: 46 })
})

test('every number of runs fits every width, and every picture can be clicked', () => {
  for (const width of [150, 250, 366, 516, 900]) {
    for (const height of [60, 120, 300]) {
      for (let runs = 2; runs <= 64; runs++) {
        const { columns, rows, tile, width: used, height: high } = runLayout(runs, width, height)
        expect(columns * rows).toBeGreaterThanOrEqual(runs)
        expect(used).toBeLessThanOrEqual(width)
        expect(tile).toBeGreaterThanOrEqual(24)
        expect(tile).toBeLessThanOrEqual(56)
        if (tile > 24) expect(high).toBeLessThanOrEqual(height)
      }
    }
  }
})
