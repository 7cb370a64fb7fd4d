import { expect, test } from 'vitest'
import { packRow, type Row } from '../../core/record/ensembleRow.ts'
import { lossLines } from './lossLines.ts'

const row = (metrics: Row['metrics']): Row => ({
  step: 5,
  metrics: { modes: 3, ...metrics },
  losses: { critic: -1.5, generator: 2 },
  shares: [],
  captured: [],
  found: [],
})

test('the exact divergence stands before the losses, by the name that it always had', () => {
  // Beyond 32-bit floats, where a poor fit of a Pearson divergence may well be.
  const rows = [row({ divergence: 1e200 }), row({ divergence: 0.1 })]
  const packed = packRow(5, rows)
  const lines = lossLines(rows[0])
  expect(lines.map(({ label }) => label)).toEqual(['exact D', 'critic', 'generator'])
  expect(lines.map(({ value }) => value(packed, 0))).toEqual([1e200, -1.5, 2])
  expect(lines[0].value(packed, 1)).toBe(0.1)
})

test('a lane without a density has its losses only, and one that is not measured has nothing', () => {
  expect(lossLines(row({})).map(({ name }) => name)).toEqual(['critic', 'generator'])
  expect(lossLines(null)).toEqual([])
})
