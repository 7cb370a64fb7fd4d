import { describe, expect, test } from 'vitest'
import { type Mixture, onLine, round } from '../gaussian/mixture.ts'
import { createReference, evaluate } from '../metrics/evaluate.ts'
import { defaults, type Values } from '../settings/params.ts'
import { targets } from '../targets/registry.ts'
import { target } from '../targets/target.ts'
import { build, draw, drawFrom } from '../testing.ts'
import { capturedModes } from './captured.ts'
import { coverage } from './coverage.ts'

const line = target([onLine(0.5, 0, 0.3), onLine(0.5, 0, 1)])

describe('the honest count', () => {
  const captured = (q: Mixture, p = line, fraction = 0.33) =>
    evaluate(draw(q).values, createReference(p, 1, fraction)).captured

  test('credits a narrow mode on top of a broad one', () => {
    // The published rule, nearest in sds, gives every sample to the broad one.
    const samples = draw([{ ...line.density![0], weight: 1 }])
    expect(coverage(line.modes!, samples).hit).toEqual([false, true])
    expect(captured([{ ...line.density![0], weight: 1 }])).toEqual([true, false])
    expect(captured(line.density!)).toEqual([true, true])
  })

  test('asks for the fraction, in samples', () => {
    const p = build('two')
    const n = 2500
    const own = p.modes!.nearShares()[1] * n
    const enough = Math.ceil(0.33 * own)
    const count = (near: number, off = 0, fraction = 0.33) =>
      capturedModes({ nearCounts: [own, near], offCounts: [0, off] }, n, p.modes!, fraction)[1]
    expect([count(enough), count(enough - 1)]).toEqual([true, false])
    expect([count(1, 0, 1e-9), count(0, 0, 1e-9)]).toEqual([true, false])
  })

  test('asks for most of what q has around a mode', () => {
    const p = build('two')
    const count = (near: number, off: number) =>
      capturedModes({ nearCounts: [0, near], offCounts: [1000, off] }, 2500, p.modes!, 0.33)[1]
    expect([count(1000, 1000), count(1000, 1001)]).toEqual([true, false])
  })

  test('counts a mode drawn twice with its twin', () => {
    const twice = target([round(1, 0, 0, 0.2), round(1, 0, 0, 0.2), round(1, 3, 0, 0.2)])
    expect(captured(twice.density!, twice)).toEqual([true, true, true])
    expect(captured([round(1, 3, 0, 0.2)], twice)).toEqual([false, false, true])
  })

  test('is 0 for even scatter over the picture of the default ring and grid', () => {
    const scatter = (p: typeof line): Mixture => {
      const side = 40
      return Array.from({ length: side * side }, (_, c) => {
        const at = (i: number) => p.halfWidth * ((2 * i + 1) / side - 1)
        return round(
          1 / side ** 2,
          p.center[0] + at(c % side),
          p.center[1] + at((c / side) | 0),
          1e-9,
        )
      })
    }
    for (const id of ['ring', 'grid']) {
      const p = build(id)
      expect(captured(scatter(p), p)).not.toContain(true)
    }
  })

  test('is 0 for a blob in the middle of the grid, whose slope has the mass of the modes there', () => {
    const p = build('grid')
    const blob = draw([round(1, 0, 0, p.units.unit / 2)])
    const { captured, shares } = evaluate(blob.values, createReference(p, 1))
    expect(shares[12]).toBeGreaterThan(p.modes!.nearShares()[12])
    expect(captured).not.toContain(true)
  })
})

test.each(targets.map((family) => [family.id, family] as const))(
  'a perfect sampler of %s captures every mode, and near and elsewhere are everything',
  (id, family) => {
    const values = defaults(family.params) as Values
    const p = build(id, 'modes' in values && id.startsWith('points') ? { modes: 4 } : {})
    const reference = createReference(p, 1)
    // Of a thousand modes no evaluation has samples enough.
    const enough = Array.from(p.modes?.nearShares() ?? [], (own) => own * reference.size > 20)
    // Pictures are told apart, which takes long.
    for (let step = 0; step < (family.kind === 'image' ? 2 : 20); step++) {
      const { captured, shares, metrics } = evaluate(drawFrom(p, step).values, reference)
      enough.forEach((one, k) => {
        if (one) expect(captured[k]).toBe(true)
      })
      if (p.modes === null) continue
      const near = shares.reduce((sum, share) => sum + share, 0)
      expect(near).toBeCloseTo(metrics.highQuality, 10)
      expect(metrics.highQuality).toBeLessThanOrEqual(1)
    }
  },
)

test('where samples are enough for every mode', () => {
  const scarce = targets.filter(({ id }) => {
    const p = build(id)
    const least = Math.min(...(p.modes?.weights ?? [1]))
    return least * createReference(p, 1).size <= 20
  })
  expect(scarce.map(({ id }) => id)).toEqual(['stacked'])
})
