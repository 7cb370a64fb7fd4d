import { describe, expect, test } from 'vitest'
import { divergences } from '../../core/divergences/table.ts'
import { onLine } from '../../core/gaussian/mixture.ts'
import { landscape } from '../../core/optima/landscape.ts'
import type { Landscape } from '../../core/optima/landscapeRange.ts'
import { landscapeRange } from '../../core/optima/landscapeRange.ts'
import { optima } from '../../core/optima/optima.ts'
import { build } from '../../core/testing.ts'
import type { LaneSurvey } from '../../store/survey.ts'
import { palettes } from '../base/palette.ts'
import { recordingPen } from '../canvas/testing.ts'
import { paintLandscape, shadePixels } from './landscapePicture.ts'
import {
  type LandscapeView,
  placeAt,
  plotHeight,
  sigmaTicks,
  toColumn,
  toRow,
} from './landscapeView.ts'
import { listed, relief } from './relief.ts'

const pair = build('pair')
const range = landscapeRange(pair, [])
const view: LandscapeView = { range, width: 360, height: 200 }

describe('geometry', () => {
  test('from (μ, σ) to pixels and back', () => {
    for (const [mu, sigma] of [
      [0, 1],
      [-3.2, 0.3],
      [2, 4],
    ]) {
      const back = placeAt(view, toColumn(view, mu), toRow(view, sigma))
      expect(back.mu).toBeCloseTo(mu, 10)
      expect(back.sigma).toBeCloseTo(sigma, 10)
    }
  })

  test('the corners of the plot are the ends of the range, wide on top', () => {
    const top = placeAt(view, 0, 0)
    expect(top.mu).toBe(range.mu[0])
    expect(Math.log(top.sigma)).toBeCloseTo(range.logSigma[1], 10)
    const foot = placeAt(view, view.width, plotHeight(view))
    expect(foot.mu).toBeCloseTo(range.mu[1], 10)
    expect(Math.log(foot.sigma)).toBeCloseTo(range.logSigma[0], 10)
    // A click on the numbers is a click on the foot of the plot.
    expect(placeAt(view, view.width, view.height).sigma).toBe(foot.sigma)
  })

  test('σ is marked at 1, 2 and 5 times powers of ten', () => {
    expect(sigmaTicks([Math.log(0.09), Math.log(4)])).toEqual([0.1, 0.2, 0.5, 1, 2])
  })
})

describe('relief', () => {
  // D = μ² + log²σ on 5 × 3 nodes, with one that is infinite.
  const values = Float64Array.from({ length: 15 }, (_, i) => {
    if (i === 0) return Number.POSITIVE_INFINITY
    return ((i % 5) - 2) ** 2 + (Math.floor(i / 5) - 1) ** 2
  })
  const bowl: Landscape = {
    range: { mu: [-2, 2], logSigma: [-1, 1] },
    columns: 5,
    rows: 3,
    values,
  }
  const shape = relief(bowl, 0)

  test('rises from 0 at the best to 1 at the top; what is infinite has no shade', () => {
    expect(shape.shades[7]).toBe(0)
    expect(shape.shades[4]).toBe(1)
    expect(shape.shades[0]).toBeNaN()
    expect(shape.shades[8]).toBeGreaterThan(0)
    expect(shape.shades[8]).toBeLessThan(shape.shades[9])
  })

  test('a line goes between lower and higher nodes, in nodes', () => {
    expect(shape.lines.map(({ height }) => height)).toEqual([0.01, 0.03, 0.1, 0.3, 1, 3])
    const { segments } = shape.lines[5]
    for (let i = 0; i < segments.length; i += 2) {
      const height = (segments[i] - 2) ** 2 + (segments[i + 1] - 1) ** 2
      expect(height).toBeGreaterThan(1)
      expect(height).toBeLessThan(5.3)
    }
  })

  test('of a bounded divergence the lines lie closer, and heights differ in shade', () => {
    const low = relief({ ...bowl, values: values.map((value) => value / 5) }, 0)
    expect(low.lines.map(({ height }) => height)).toEqual([
      0.01, 0.03, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9,
    ])
    expect(low.shades[8]).toBeCloseTo(Math.sqrt(1 / 5))
    expect(listed(low.lines.map(({ height }) => height))).toBe('0.01, 0.03, 0.1, 0.2, …, 0.9')
    expect(listed([0.01, 0.03])).toBe('0.01, 0.03')
  })

  test('the lowest row of nodes is the lowest row of pixels; infinite is clear', () => {
    const pixels = shadePixels(shape, palettes.light)
    expect(pixels[4 * 10 + 3]).toBe(0)
    expect([...pixels.slice(4 * 7, 4 * 7 + 4)]).toEqual([...palettes.light.paper, 255])
  })
})

describe('the picture', () => {
  const [columns, rows] = [40, 27]
  const survey: LaneSurvey = {
    phase: 'found',
    failure: null,
    optima: optima(pair.density!, divergences.rkl),
    range,
    landscape: null,
    current: true,
    start: onLine(1, -3, 1),
    path: {
      run: 0,
      rows: [{ step: 0, mu: -3, sigma: 1 }],
      last: { step: 5, mu: -2, sigma: 0.6 },
      stride: 1,
      seen: 2,
    },
  }
  const painted = (change: Partial<LaneSurvey>) => {
    const { pen, calls } = recordingPen()
    const { light } = palettes
    paintLandscape(pen, view, {
      survey: { ...survey, ...change },
      colour: light.lane.a,
      palette: light,
    })
    return calls
  }

  test('marks every optimum where it is, with its D, and the run', () => {
    const calls = painted({})
    const texts = calls.filter(({ name }) => name === 'fillText').map(({ args }) => String(args[0]))
    expect(texts.filter((text) => text === '0.6931')).toHaveLength(2)
    expect(texts).toContain('1.871')
    const circles = calls.filter(({ name }) => name === 'arc').map(({ args }) => args.slice(0, 2))
    const places = [
      [0, 1.73636],
      [-2, 0.6],
    ]
    circles.forEach(([x, y], i) => {
      expect(x).toBeCloseTo(toColumn(view, places[i][0]), 1)
      expect(y).toBeCloseTo(toRow(view, places[i][1]), 1)
    })
    const [start] = calls.filter(({ name }) => name === 'strokeRect')
    expect(start.args[0] + 4.5).toBeCloseTo(toColumn(view, -3))
  })

  test('all that is painted is finite', () => {
    const values = landscape(
      pair.density!,
      divergences.pearson,
      range.mu,
      range.logSigma,
      columns,
      rows,
    )
    const shape = relief({ range, columns, rows, values }, 1.4)
    expect(shape.shades.some(Number.isNaN)).toBe(true)
    expect(shape.lines.flatMap(({ segments }) => segments).every(Number.isFinite)).toBe(true)
    for (const { name, args } of painted({})) {
      const numbers = name.endsWith('Text') ? args.slice(1) : args
      expect(numbers.every((value) => Number.isFinite(value))).toBe(true)
    }
  })
})
