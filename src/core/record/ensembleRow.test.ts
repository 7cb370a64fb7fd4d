import { expect, test } from 'vitest'
import { packRow, type Row } from './ensembleRow.ts'
import { capturedCounts } from './ofModes.ts'
import { rowOfRun } from './rowOfRun.ts'

const row = (step: number, modes: number): Row => ({
  step,
  metrics: { modes, quality: modes / 4 },
  losses: { critic: -modes },
  shares: [0.25, 0.75, 0],
  captured: [modes > 0, modes > 1, modes > 2],
  found: [true, modes > 1, modes > 2],
})

test('packing keeps every run', () => {
  const rows = [row(100, 3), row(100, 1)]
  const packed = packRow(100, rows)
  expect(packed.runs).toBe(2)
  expect([rowOfRun(packed, 0), rowOfRun(packed, 1)]).toEqual(rows)
  expect(rowOfRun(packed, 7)).toBe(rowOfRun(packed, 1))
  expect(capturedCounts(packed)).toEqual([3, 1])
})

test('a run that has diverged has no numbers, but its last good modes', () => {
  const packed = packRow(200, [row(100, 2), row(200, 3), undefined])
  expect([...packed.metrics.modes]).toEqual([Number.NaN, 3, Number.NaN])
  expect(rowOfRun(packed, 0)).toMatchObject({ step: 200, metrics: {}, losses: {} })
  expect(capturedCounts(packed)).toEqual([2, 3, 0])
})

test('a shape has no modes to count', () => {
  const shape = { ...row(0, 1), shares: [], captured: [], found: [] }
  const packed = packRow(0, [shape, shape])
  expect(rowOfRun(packed, 1)).toEqual(shape)
  expect(capturedCounts(packed)).toEqual([])
})
