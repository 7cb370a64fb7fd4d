import fc from 'fast-check'
import { expect, test } from 'vitest'
import { append, capacity, cut, empty, type History } from './history.ts'

interface Row {
  readonly step: number
}

const rows = (from: number, to: number): Row[] =>
  Array.from({ length: to - from }, (_, i) => ({ step: 100 * (from + i) }))

test('keeps everything until it is full', () => {
  const history = append<Row>(empty, rows(0, capacity))
  expect(history.rows).toEqual(rows(0, capacity))
  expect(history.stride).toBe(1)
})

test('then every second row, and so on', () => {
  const history = append<Row>(empty, rows(0, capacity + 1))
  expect(history.stride).toBe(2)
  expect(history.rows).toEqual(rows(0, capacity + 1).filter((_, i) => i % 2 === 0))
})

test('is bounded, evenly spaced from the first row on, and ends less than a stride before now', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), (total) => {
      const { rows: kept, stride, last } = append<Row>(empty, rows(0, total))
      expect(kept.length).toBeLessThanOrEqual(capacity)
      expect(kept.length).toBeGreaterThanOrEqual(Math.min(total, capacity / 2))
      expect(kept.map((row) => row.step)).toEqual(kept.map((_, i) => 100 * stride * i))
      expect(last).toEqual({ step: 100 * (total - 1) })
      expect(total - 1 - (kept.length - 1) * stride).toBeLessThan(stride)
    }),
    { seed: 1, numRuns: 50 },
  )
})

test('does not depend on how the rows arrive, and changes nothing in place', () => {
  const whole = append<Row>(empty, rows(0, 3000))
  let history: History<Row> = empty
  for (let i = 0; i < 3000; i += 7) {
    const before = history
    const kept = [...before.rows]
    history = append(history, rows(i, Math.min(3000, i + 7)))
    expect(before.rows).toEqual(kept)
  }
  expect(history).toEqual(whole)
  expect(append(history, [])).toBe(history)
})

test('what is cut off and comes again leaves the history as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (total, at) => {
      const whole = append<Row>(empty, rows(0, total))
      const left = cut(whole, 100 * (at % total) + (at % 100))
      const next = (at % total) + 1
      expect(left.seen).toBe(Math.min(total, next))
      expect(left.rows.every(({ step }) => step < 100 * next)).toBe(true)
      expect(append(left, rows(next, total)).rows).toEqual(whole.rows)
    }),
    { seed: 1, numRuns: 200 },
  )
})

test('nothing is cut off after the last row, and nothing is left before the first', () => {
  const whole = append<Row>(empty, rows(1, 9))
  expect(cut(whole, 800)).toBe(whole)
  expect(cut(whole, 99)).toMatchObject({ rows: [], last: null, seen: 0 })
  expect(cut(whole, 100).last).toEqual({ step: 100 })
})
