import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EnsembleRow, packRow, type Row } from './ensembleRow.ts'
import { append, capacity, empty, type History } from './history.ts'
import { capturedCounts, captures, hasFound, sharesOfMode, sharesOfRun } from './ofModes.ts'
import { scatteredRow } from './packedTesting.ts'
import { rowOfRun } from './rowOfRun.ts'
import { DENSE } from './shares.ts'

/** Every reading function against the rows as they were before they were packed. */
function expectReads(packed: EnsembleRow, rows: readonly Row[]): void {
  const modes = rows[0].shares.length
  expect(packed.modes).toBe(modes)
  const dense = rows.map(({ shares }) => Float32Array.from(shares))
  rows.forEach(({ captured, found }, r) => {
    expect(sharesOfRun(packed, r)).toEqual(dense[r])
    expect(captured.map((_, k) => captures(packed, r, k))).toEqual(captured)
    expect(found.map((_, k) => hasFound(packed, r, k))).toEqual(found)
    expect(rowOfRun(packed, r)).toMatchObject({ shares: [...dense[r]], captured, found })
  })
  for (const k of new Set([0, modes >> 1, modes - 1])) {
    expect(sharesOfMode(packed, k)).toEqual(Float32Array.from(dense, (shares) => shares[k]))
  }
  const counts = rows.map(({ captured }) => captured.filter(Boolean).length)
  expect(capturedCounts(packed)).toEqual(counts)
}

test('of any number of modes, packed rows read as the rows that were packed', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const model = fc.tuple(share, share, fc.nat())
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.array(model, { minLength: 1, maxLength: 5 }),
      (modes, models) => {
        const rows = models.map(([covered, near, seed]) => scatteredRow(modes, covered, near, seed))
        const packed = packRow(0, rows)
        expect(packed.shares instanceof Float32Array).toBe(modes <= DENSE)
        expectReads(packed, rows)
      },
    ),
    { seed: 20261201, numRuns: 60 },
  )
})

test('shares of another number of samples are kept as they are', () => {
  const rows = [3, 7].map((samples) => ({
    ...scatteredRow(100, 1, 1, samples),
    shares: Array.from({ length: 100 }, (_, k) => (k < samples ? 1 / samples : 0)),
  }))
  expectReads(packRow(0, rows), rows)
})

test('a run without a row has no shares', () => {
  const row = scatteredRow(200, 0.5, 0.9, 1)
  const packed = packRow(0, [undefined, row])
  expect(sharesOfRun(packed, 0)).toEqual(new Float32Array(200))
  expect(sharesOfRun(packed, 1)).toEqual(Float32Array.from(row.shares))
  expect(capturedCounts(packed)[0]).toBe(0)
})

/** Bytes of all memory that typed arrays of a value hold, also where they show a part of it only. */
function bytesOf(value: unknown, buffers = new Set<ArrayBufferLike>()): number {
  if (ArrayBuffer.isView(value)) buffers.add(value.buffer)
  else if (typeof value === 'object' && value) {
    for (const part of Object.values(value)) bytesOf(part, buffers)
  }
  return [...buffers].reduce((sum, { byteLength }) => sum + byteLength, 0)
}

describe('the history of 64 runs on 1000 modes', () => {
  const [runs, modes] = [64, 1000]
  const columns = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`number ${i}`, i]))
  /** From models of which a few modes are left to those that cover all, which take the most room. */
  const pool = Array.from({ length: 128 }, (_, seed) => ({
    ...scatteredRow(modes, seed < 64 ? 1 : (seed - 63) / 65, 1 - (seed % 8) / 10, seed),
    metrics: columns,
  }))
  const rows = (step: number, covering: boolean) =>
    Array.from({ length: runs }, (_, r) => {
      const row = pool[covering ? 8 * ((r + step) % 8) : (37 * r + step) % pool.length]
      return { ...row, step }
    })
  /** Each row once in so many is packed; the others are copies, as messages make them. */
  const PACKED = 60
  const history = (covering: boolean): History<EnsembleRow> => {
    const packed = Array.from({ length: PACKED }, (_, step) => packRow(step, rows(step, covering)))
    const all = Array.from({ length: capacity }, (_, i) => structuredClone(packed[i % PACKED]))
    return append<EnsembleRow>(empty, all)
  }

  test.each([
    ['of all kinds of models', false],
    ['of models that all put every sample near one of all modes', true],
  ])('%s is less than 32 MB', (_, covering) => {
    const whole = history(covering)
    expect(whole.rows).toHaveLength(capacity)
    expect(bytesOf(whole)).toBeLessThan(32e6)
    for (const step of [0, PACKED - 1]) expectReads(whole.rows[step], rows(step, covering))
  })
})
