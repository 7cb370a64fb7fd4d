import { expect, test } from 'vitest'
import { rowTargets } from '../backend/rowsTesting.ts'
import { inStandard } from './inStandard.ts'
import { eachStandardPart } from './standardRows.ts'

test('parts of a table are the table in standard units, each number by its own axis', () => {
  const [, target] = rowTargets.find(([name]) => name === 'images')!
  const { source } = target
  if (source.type !== 'rows') throw new Error('These are rows.')
  // More than a part, and not a whole number of parts.
  const rows = Float32Array.from({ length: 12 * 9001 }, (_, i) => source.rows[i % 768])
  const put = new Float32Array(rows.length)
  let parts = 0
  eachStandardPart(target, { ...source, rows }, (part, from) => {
    put.set(part, from)
    parts++
  })
  expect(parts).toBe(2)
  expect(put).toEqual(inStandard(rows, target.units))
})
