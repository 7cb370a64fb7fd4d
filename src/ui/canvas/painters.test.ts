import { expect, test } from 'vitest'
import { logDensity, normalise, round } from '../../core/gaussian/mixture.ts'
import type { ModeState } from '../base/modeState.ts'
import { palettes } from '../base/palette.ts'
import { relativeDensity } from './density.ts'
import { divergingColours } from './divergingScale.ts'
import { fieldPixels } from './field.ts'
import { badgeInk, badgePosition, paintModeBadges, paintModeOutlines } from './modes.ts'
import { paintModel, paintOptima } from './optima.ts'
import { paintDots, paintRings } from './points.ts'
import { recordingPen } from './testing.ts'
import { inSquare, toX, toY, type View } from './view.ts'
import { paintWarp } from './warp.ts'

const view: View = { center: [1, -1], halfWidth: 2, size: 400 }
const modes = normalise([round(1, 1, -1, 0.1), round(1, 2.9, -1, 0.1), round(1, 1, 0.9, 0.1)])

test('the plotting square fills the canvas, y upwards', () => {
  expect([toX(view, -1), toY(view, -3)]).toEqual([0, 400])
  expect([toX(view, 3), toY(view, 1)]).toEqual([400, 0])
})

test('dots off the square, and points that are not numbers, are not drawn', () => {
  const { pen, count } = recordingPen()
  const points = new Float32Array([1, -1, 50, 0, Number.NaN, 0, 0, Number.POSITIVE_INFINITY])
  paintDots(pen, view, points, 'blue')
  expect(count('fillRect')).toBe(1)
})

test('data are rings: stroked, never filled', () => {
  const { pen, count } = recordingPen()
  paintRings(pen, view, new Float32Array([0, 0, 1, 1, 1, -1]), 'black')
  expect([count('arc'), count('stroke'), count('fill')]).toEqual([3, 1, 0])
})

test('the warp has one polyline for each latent line', () => {
  const { pen, count } = recordingPen()
  paintWarp(pen, view, new Float32Array(2 * 4 * 10), 4, 'blue')
  expect([count('moveTo'), count('lineTo')]).toEqual([4, 36])
})

test('outlines stand at three standard deviations', () => {
  const { pen, calls } = recordingPen()
  paintModeOutlines(pen, view, modes, 'black')
  const ellipses = calls.filter(({ name }) => name === 'ellipse')
  expect(ellipses).toHaveLength(3)
  expect(ellipses[0].args[2]).toBeCloseTo(3 * 0.1 * 100)
})

test('a captured mode is filled, a lost one hatched, one never captured plain', () => {
  const filled = `rgb(${palettes.light.badge.a.join(' ')} / 1)`
  const drawn = (states: ModeState[]) => {
    const { pen, calls, count } = recordingPen()
    paintModeBadges(pen, [[20, 20]], states, badgeInk(palettes.light, 'a'))
    const fills = calls.filter(({ name }) => name === 'fill').map(({ fillStyle }) => fillStyle)
    return { filled: fills.includes(filled), hatched: count('lineTo') > 0 }
  }
  expect(drawn(['captured'])).toEqual({ filled: true, hatched: false })
  expect(drawn(['lost'])).toEqual({ filled: false, hatched: true })
  expect(drawn(['never'])).toEqual({ filled: false, hatched: false })
  expect(drawn([])).toEqual({ filled: false, hatched: false })
})

test('badges never leave the canvas', () => {
  for (const component of [...modes, round(1, 3, 1, 0.5), round(1, -1, -3, 0.5)]) {
    for (const coordinate of badgePosition(view, component)) {
      expect(coordinate).toBeGreaterThanOrEqual(12)
      expect(coordinate).toBeLessThanOrEqual(388)
    }
  }
})

test('the density peaks at its modes, first row on top, and no narrow mode is lost', () => {
  const narrow = normalise([round(1, 2, 0, 0.001)])
  const size = 40
  const density = relativeDensity(narrow, view, size)
  const peak = density.indexOf(1)
  expect(peak % size).toBeGreaterThanOrEqual(29)
  expect(peak % size).toBeLessThanOrEqual(30)
  expect(Math.floor(peak / size)).toBeGreaterThanOrEqual(9)
  expect(Math.floor(peak / size)).toBeLessThanOrEqual(10)
})

test('the density is that of the mixture, tilted modes and all', () => {
  const mixture = normalise([
    { weight: 3, mean: [0.5, -1], sd: [0.5, 0.2], angle: 0.7 },
    { weight: 1, mean: [1.6, -0.4], sd: [0.3, 0.4], angle: -0.4 },
  ])
  const size = 50
  const relative = relativeDensity(mixture, view, size)
  const exact = Array.from(relative, (_, i) => {
    const [row, column] = [Math.floor(i / size), i % size]
    return Math.exp(logDensity(mixture, -1 + (column + 0.5) * 0.08, 1 - (row + 0.5) * 0.08))
  })
  const peak = Math.max(...exact)
  // Each mode is followed to 4 sd, where its density has fallen by e⁻⁸.
  for (const [i, value] of relative.entries())
    expect(Math.abs(value - exact[i] / peak)).toBeLessThan(4e-4)
})

test('a field is drawn with row 0 at the bottom', () => {
  const pixels = fieldPixels(
    new Float32Array([1, 1, -1, -1]),
    2,
    1,
    divergingColours(palettes.light),
  )
  const { more, less } = palettes.light
  expect([...pixels.slice(0, 3)]).toEqual(less[2])
  expect([...pixels.slice(8, 11)]).toEqual(more[2])
})

test('what was drawn for another square stands where it belongs', () => {
  const square = { center: [0, -1], halfWidth: 1 } as const
  for (const kind of ['line', 'plane'] as const) {
    const { pen, calls } = recordingPen()
    inSquare(pen, view, square, kind, () => pen.fillRect(0, 0, view.size, view.size))
    const [, moved, scaled] = calls
    const corner = (x: number, y: number) => [
      moved.args[0] + scaled.args[0] * x,
      moved.args[1] + scaled.args[1] * y,
    ]
    expect(corner(0, 0)).toEqual([toX(view, -1), kind === 'line' ? 0 : toY(view, 0)])
    expect(corner(400, 400)).toEqual([toX(view, 1), kind === 'line' ? 400 : toY(view, -2)])
    expect(calls.map(({ name }) => name)).toEqual([
      'save',
      'translate',
      'scale',
      'fillRect',
      'restore',
    ])
  }
})

test('Gaussians are ellipses at two sds: solid for the model, dashed for optima', () => {
  const q = { weight: 1, mean: [1, -1], sd: [0.5, 0.25], angle: 0.3 } as const
  const ellipse = [200, 200, 100, 50, -0.3, 0, 2 * Math.PI]
  const model = recordingPen()
  paintModel(model.pen, view, [q], palettes.light.lane.a)
  expect(model.calls.filter(({ name }) => name === 'ellipse').map(({ args }) => args)).toEqual([
    ellipse,
  ])
  expect(model.count('setLineDash')).toBe(0)
  const { pen, calls } = recordingPen()
  const other = { ...q, mean: [0, 0] } as const
  const optima = [
    { theta: [], q, value: 1 },
    { theta: [], q: other, value: 2 },
  ]
  paintOptima(pen, view, optima, palettes.light.lane.a, palettes.light.paper)
  expect(calls.filter(({ name }) => name === 'ellipse')[0].args).toEqual(ellipse)
  const dashes = calls.filter(({ name }) => name === 'setLineDash').map(({ args }) => args[0])
  expect(dashes).toEqual([[], [8, 5], [], [3, 5], []])
  expect(calls.filter(({ name }) => name === 'fillText').map(({ args }) => args[0])).toEqual([
    'best',
  ])
})

test('a Gaussian of less weight is fainter', () => {
  const { pen, calls } = recordingPen()
  const [heavy, light] = normalise([round(9, 0, 0, 1), round(1, 1, 0, 1)])
  paintModel(pen, view, [heavy, light], palettes.light.lane.a)
  const alphas = calls
    .filter(({ name }) => name === 'stroke')
    .map(({ strokeStyle }) => Number(/[\d.]+(?=\))/.exec(String(strokeStyle))?.[0]))
  expect(alphas[0]).toBe(1)
  expect(alphas[1]).toBeLessThan(0.5)
})
