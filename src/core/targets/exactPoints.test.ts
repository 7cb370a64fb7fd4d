import { describe, expect, test } from 'vitest'
import { importTable } from '../points/importTable.ts'
import { draw } from '../source/draw.ts'
import { normals } from '../space/random.ts'
import { build } from '../testing.ts'
import { gaussiansOf, modeCount } from './target.ts'

/** 300 points about −3, 100 about 3, on the line or on the plane. */
function table(columns: 1 | 2): string {
  const noise = normals(new Float32Array(800), { seed: 1, stream: 1, step: 0 })
  return Array.from({ length: 400 }, (_, i) => {
    const x = (i < 300 ? -3 : 3) + 0.4 * noise[2 * i]
    return columns === 1 ? `${x}` : `${x},${0.4 * noise[2 * i + 1]}`
  }).join('\n')
}

describe.each([1, 2] as const)('points of %i columns', (columns) => {
  const outcome = importTable(table(columns))
  if ('problem' in outcome) throw new Error(outcome.problem.code)
  const { family, ...brought } = outcome.value
  const exact = build(family, { ...brought, draw: 'exact', modes: 2 })
  const sketch = build(family, { ...brought, modes: 2 })
  const key = { seed: 1, stream: 2, step: 3 }

  test('are drawn as they are, and have no density', () => {
    expect(exact.density).toBeNull()
    expect(sketch.source.type).toBe('mixture')
    const { values } = draw(exact.source, exact.space, 1000, key)
    const rows = exact.source.type === 'rows' ? exact.source.rows : []
    expect(rows).toHaveLength(400 * columns)
    const known = new Set(rows)
    expect(values.every((x) => known.has(x))).toBe(true)
  })

  test('have the units and the picture of their sketch, about', () => {
    expect(exact.space).toBe(sketch.space)
    expect(exact.units.center).toHaveLength(columns)
    // The sketch keeps mean and mean square to the digits of its text.
    expect(exact.units.unit / sketch.units.unit).toBeCloseTo(1, 2)
    exact.units.center.forEach((x, axis) => {
      expect(x).toBeCloseTo(sketch.units.center[axis], 2)
    })
    expect(exact.halfWidth).toBeLessThan(sketch.halfWidth)
    expect(exact.halfWidth).toBeGreaterThan(0.5 * sketch.halfWidth)
  })

  test('have the modes that are found in their sketch, and what the points have near them', () => {
    expect(modeCount(exact)).toBe(2)
    expect(gaussiansOf(exact)).toEqual(gaussiansOf(sketch))
    const near = exact.modes!.nearShares()
    // A few of 400 points lie beyond 3 sd.
    expect(near[0]).toBeGreaterThan(0.735)
    expect(near[0]).toBeLessThanOrEqual(0.75)
    expect(near[1]).toBeGreaterThan(0.235)
    expect(near[1]).toBeLessThanOrEqual(0.25)
  })

  test('with jitter are as much wider as it says', () => {
    const shaken = build(family, { ...brought, draw: 'exact', jitter: 0.2 })
    expect(shaken.units.unit / exact.units.unit).toBeCloseTo(Math.hypot(1, 0.2), 6)
    expect(shaken.modes).toBeNull()
  })

  test('that the link does not hold are their sketch', () => {
    const { rows: _, ...lost } = brought
    expect(build(family, { ...lost, draw: 'exact' }).density).toEqual(build(family, lost).density)
  })
})
