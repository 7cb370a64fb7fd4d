import { describe, expect, test } from 'vitest'
import { onLine } from '../../../core/gaussian/mixture.ts'
import { sample } from '../../../core/gaussian/sample.ts'
import { cellWidth } from '../../../core/space/square.ts'
import { gaussiansOf } from '../../../core/targets/target.ts'
import { build, draw } from '../../../core/testing.ts'
import { palettes } from '../../base/palette.ts'
import { recordingPen } from '../testing.ts'
import { toX } from '../view.ts'
import { paintRingRug, paintRug, paintStrip } from './bands.ts'
import { paintBest } from './bestCurve.ts'
import { paintCurve, paintCut } from './curve.ts'
import { peakOf, sampleDensity, targetDensity } from './densities.ts'
import { logRange, toRow } from './heightScale.ts'
import { badgesOnLine, paintExtents } from './lineModes.ts'
import { axisRow, lineView } from './lineView.ts'
import { paintLineWarp } from './lineWarp.ts'

const pair = build('pair')
const view = lineView(pair, 400, [{ id: 'model', height: 16 }])
const area = (density: Float64Array, halfWidth: number) =>
  density.reduce((sum, value) => sum + value, 0) *
  cellWidth({ center: [0, 0], halfWidth }, density.length)

describe('densities', () => {
  test('have area 1: the curve of p, and the bars of samples', () => {
    expect(area(targetDensity(pair), pair.halfWidth)).toBeCloseTo(1, 6)
    expect(area(sampleDensity(pair)(draw(pair.density!).values), pair.halfWidth)).toBeCloseTo(1, 2)
  })

  test('the peak of p is that of its density', () => {
    // ½ N(0; 0, ½²)
    expect(peakOf(targetDensity(pair))).toBeCloseTo(0.5 / (0.5 * Math.sqrt(2 * Math.PI)), 3)
  })

  test('equal modes are drawn equally high, however narrow', () => {
    const row = build('row', { modes: 25, gap: 5, sd: 0.02 })
    const density = targetDensity(row)
    const peaks = gaussiansOf(row).map(({ mean }) => {
      const at = Math.floor((toX({ ...row, size: 1 }, mean[0]) % 1) * density.length)
      return peakOf(density.slice(at - 3, at + 4))
    })
    expect(Math.min(...peaks) / Math.max(...peaks)).toBeGreaterThan(0.95)
    expect(area(density, row.halfWidth)).toBeCloseTo(1, 6)
  })

  test('the bars tend to p', () => {
    const many = sample(pair.density!, 200_000, { seed: 1, stream: 1, step: 0 }).values
    const bars = sampleDensity(pair)(many)
    const p = targetDensity(pair)
    bars.forEach((value, i) => {
      const [from, to] = [i, i + 1].map((edge) => Math.round((edge * p.length) / bars.length))
      const mean = p.slice(from, to).reduce((sum, one) => sum + one, 0) / (to - from)
      expect(Math.abs(value - mean)).toBeLessThan(0.015)
    })
  })
})

describe('heights', () => {
  test('0 is on the axis, the top at the top; nats are even steps on the log scale', () => {
    const linear = { top: 2, log: false }
    expect(toRow(view, linear, 0)).toBe(axisRow(view))
    expect(toRow(view, linear, 2)).toBe(view.plot.top)
    expect(toRow(view, linear, 1)).toBe(view.plot.top + view.plot.height / 2)
    const log = { top: 2, log: true }
    expect(toRow(view, log, 2)).toBe(view.plot.top)
    expect(toRow(view, log, 0)).toBe(axisRow(view))
    expect(toRow(view, log, 2 * Math.exp(-logRange / 4))).toBeCloseTo(
      view.plot.top + view.plot.height / 4,
    )
  })

  test('what is cut says how high it goes', () => {
    const { pen, count } = recordingPen()
    paintCut(pen, view, { top: 1, log: false }, new Float32Array([0, 1.05, 0]), 'blue')
    expect(count('fillText')).toBe(0)
    paintCut(pen, view, { top: 1, log: false }, new Float32Array([0, 5, 0]), 'blue')
    expect(count('fillText')).toBe(1)
  })
})

test('a curve goes through the centres of its cells', () => {
  const { pen, calls } = recordingPen()
  const style = { line: 'blue', width: 2, fill: 'grey' }
  paintCurve(pen, view, { top: 1, log: false }, new Float32Array([0, 1, 0, 0]), style)
  const points = calls.filter(({ name }) => name === 'lineTo').map(({ args }) => args)
  expect(points[0]).toEqual([150, view.plot.top])
})

describe('below the axis', () => {
  const band = { top: 300, height: 16 }
  test('a tick for each sample in the picture', () => {
    const { pen, calls } = recordingPen()
    const points = new Float32Array([0, 99, Number.NaN, 4.6])
    paintRug(pen, view, band, points, 'blue')
    expect(calls.map(({ args }) => Math.round(args[0] + 0.7))).toEqual([200, 400])
  })

  test('data are rings, stroked', () => {
    const { pen, calls, count } = recordingPen()
    paintRingRug(pen, view, band, new Float32Array([0, 1, 2]), 'black')
    expect([count('arc'), count('stroke'), count('fill')]).toEqual([3, 1, 0])
    for (const { name, args } of calls) {
      if (name !== 'arc') continue
      expect(args[1]).toBeGreaterThan(band.top)
      expect(args[1]).toBeLessThan(band.top + band.height)
    }
  })

  test('the critic from left to right, in the colours of the plane', () => {
    const { pen, calls } = recordingPen()
    paintStrip(pen, view, band, new Float32Array([-1, 1]), palettes.light)
    const { less, more } = palettes.light
    const [left, right] = calls.filter(({ name }) => name === 'fillRect')
    expect(left.fillStyle).toBe(`rgb(${less[2].join(' ')} / 1)`)
    expect(right.fillStyle).toBe(`rgb(${more[2].join(' ')} / 1)`)
    expect(right.args[0]).toBe(200)
  })
})

test('modes are marked at three standard deviations', () => {
  const { pen, calls } = recordingPen()
  paintExtents(pen, view, gaussiansOf(pair).slice(0, 1), 'black')
  const xs = calls.filter(({ name }) => name === 'lineTo').map(({ args }) => args[0])
  expect(xs[0]).toBeCloseTo(toX(view, -2 - 1.5))
  expect(xs[1]).toBeCloseTo(toX(view, -2 + 1.5))
})

test('badges stand over their peaks, apart, on the canvas', () => {
  const [[x, y]] = badgesOnLine(view, { top: 0.6, log: false }, pair)
  expect(x).toBeCloseTo(toX(view, -2))
  expect(y).toBeLessThan(toRow(view, { top: 0.6, log: false }, 0.39))
  for (const target of [build('row', { modes: 25 }), build('pair', { separation: 0 })]) {
    const places = badgesOnLine(view, { top: 1, log: false }, target)
    places.forEach(([x, y], i) => {
      expect(Math.min(x, y, 400 - x)).toBeGreaterThanOrEqual(12)
      for (const [otherX, otherY] of places.slice(0, i)) {
        expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(19)
      }
    })
  }
})

test('the warp is a graph of x over the first code, with the second at 0 in bold', () => {
  const { pen, calls, count } = recordingPen()
  const [lines, points] = [6, 3]
  const warp = new Float32Array(lines * points)
  // Line 1 of 0 … 2 has the second code at 0: it goes from −1 to 1.
  for (let i = 0; i < points; i++) warp[points + i] = i - 1
  paintLineWarp(pen, view, warp, lines, [0, 0, 255])
  expect(count('stroke')).toBe(3)
  const styles = calls.filter(({ name }) => name === 'stroke').map((call) => call.strokeStyle)
  expect(styles.map((style) => String(style).endsWith('/ 1)'))).toEqual([false, true, false])
  const bold = calls.filter(({ name }) => name === 'moveTo')[1].args
  expect(bold[0]).toBeCloseTo(toX(view, -1))
  expect(bold[1]).toBeCloseTo(axisRow(view))
})

test('the best fit is a dashed curve through its density', () => {
  const { pen, calls } = recordingPen()
  const q = onLine(1, -2, 0.5)
  const best = { theta: [-2, Math.log(0.5)], q, value: 0.69 }
  const scale = { top: 1, log: false }
  paintBest(pen, view, scale, [best], 'blue', [255, 255, 255])
  const dashes = calls.filter(({ name }) => name === 'setLineDash').map(({ args }) => args[0])
  expect(dashes).toEqual([[6, 4], []])
  const rows = calls.filter(({ name }) => name === 'lineTo').map(({ args }) => args[1])
  expect(Math.min(...rows)).toBeCloseTo(toRow(view, scale, 1 / (0.5 * Math.sqrt(2 * Math.PI))), 1)
})

test('points themselves are bars of area 1, as wide as the bars of q against them', () => {
  const rows = { rows: '0_4_AAA___gAAgAA', draw: 'exact' }
  for (const jitter of [0, 0.1]) {
    const target = build('pointsline', { ...rows, jitter })
    expect(target.density).toBeNull()
    const bars = targetDensity(target)
    expect(bars).toHaveLength(sampleDensity(target)(new Float32Array(1)).length)
    // With jitter all but 1e-4 of the mass is in the picture.
    expect(area(bars, target.halfWidth)).toBeCloseTo(1, jitter === 0 ? 9 : 3)
  }
})
