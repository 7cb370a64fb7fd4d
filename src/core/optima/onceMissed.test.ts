import { describe, expect, test, vi } from 'vitest'
import { divergenceBetween } from '../divergences/between.ts'
import { divergences } from '../divergences/table.ts'
import { normalise, onLine, round } from '../gaussian/mixture.ts'
import { build } from '../testing.ts'
import { type Fit, optima } from './optima.ts'

// Against hanging only.
vi.setConfig({ testTimeout: 300_000 })

/** Modes as the link has them. */
const drawn = (id: 'drawnline' | 'drawnplane', modes: string) => build(id, { modes }).density!

describe('what was once not found', () => {
  const close = (found: readonly Fit[], values: readonly number[]) => {
    expect(found).toHaveLength(values.length)
    for (const [i, value] of values.entries()) expect(found[i].value).toBeCloseTo(value, 4)
  }

  test('reverse KL on three modes: one optimum over two of them', () => {
    const p = drawn(
      'drawnplane',
      '0.5_-2_-1_0.7_0.5__0.3_2_-1_0.5_0.8__0.2_0_2.5_0.67823_0.5099_45',
    )
    // By 150 searches from random places, outside this repository.
    close(optima(p, divergences.rkl), [0.69143, 1.20113, 1.60585, 1.68225])
    const three = normalise([round(1, -3, 0, 0.4), round(2, 2, 2, 0.4), round(1, 2, -2, 0.4)])
    close(optima(three, divergences.rkl), [Math.LN2, 2 * Math.LN2, 2 * Math.LN2, 7.41145])
  })

  test('Neyman χ² on modes of very different widths', () => {
    const p = drawn('drawnline', '0.5_-1_0.01__0.3_0.5_0.4__0.2_4_3')
    close(optima(p, divergences.neyman), [0.99779, 1.99288, 3.21243])
  })

  test.each([
    [1.5, [0]],
    [1.7, [-0.706, 0.706]],
    [1.9, [-1.142, 1.142]],
  ] as const)('Neyman χ² on N(±%d, 1): at the edge of where it is finite', (d, means) => {
    const p = [onLine(0.5, -d, 1), onLine(0.5, d, 1)]
    const found = optima(p, divergences.neyman)
    expect(found.map(({ edge }) => edge)).toEqual(means.map(() => true))
    for (const { q, value } of found) {
      expect(q.sd[0]).toBeCloseTo(Math.SQRT2, 6)
      // Beyond, it is infinite; inside, larger.
      const at = (mean: number, sd: number) =>
        divergenceBetween(divergences.neyman, p, [onLine(1, mean, sd)])
      expect(at(q.mean[0], 1.4143)).toBe(Number.POSITIVE_INFINITY)
      expect(at(q.mean[0], 1.41)).toBeGreaterThan(value)
      for (const by of [-0.02, 0.02]) {
        expect(at(q.mean[0] + by, q.sd[0])).toBeGreaterThan(value)
      }
    }
    const places = found.map(({ q }) => q.mean[0]).sort((a, b) => a - b)
    for (const [i, mean] of means.entries()) expect(Math.abs(places[i] - mean)).toBeLessThan(0.05)
  })

  test('and on the plane', () => {
    const found = optima(build('two', { separation: 1.6 }).density!, divergences.neyman)
    expect(found.map(({ edge }) => edge)).toEqual([true, true])
    for (const { q } of found) expect(q.sd[0]).toBeCloseTo(0.5 * Math.SQRT2, 4)
  })

  test('total variation on two modes of a ring, and on eight', () => {
    const two = optima(build('ring', { modes: 2 }).density!, divergences.tv)
    close(two, [0.5, 0.5, 0.8677])
    // Each mode, each pair, and the whole ring.
    const eight = optima(build('ring').density!, divergences.tv)
    expect(eight).toHaveLength(8 + 28 + 1)
    close(eight.slice(0, 8), Array(8).fill(0.79534))
  })
})
