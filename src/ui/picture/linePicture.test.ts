import { describe, expect, test } from 'vitest'
import { viewParams } from '../../core/layers/view.ts'
import type { Frame } from '../../core/record/frame.ts'
import { defaults } from '../../core/settings/params.ts'
import { densityOf } from '../../core/targets/target.ts'
import { build, draw } from '../../core/testing.ts'
import type { Layers } from '../../store/state.ts'
import { palettes } from '../base/palette.ts'
import { peakOf, targetDensity } from '../canvas/line/densities.ts'
import { axisRow } from '../canvas/line/lineView.ts'
import { recordingPen } from '../canvas/testing.ts'
import type { Picture } from '../layers/painter.ts'
import { paintLine } from './linePicture.ts'
import { lineViewOf } from './lineViewOf.ts'
import { sharedTop } from './sharedTop.ts'

const pair = build('pair')
const layers: Layers = defaults(viewParams)
const all: Layers = { ...layers, real: true, field: true, warp: true }
const frame = (part: Partial<Frame>): Frame => ({
  step: 0,
  status: 'ok',
  statuses: ['ok'],
  shown: 0,
  samples: draw(densityOf(pair)).values,
  small: null,
  layers: {},
  square: pair,
  components: null,
  trail: [],
  rows: [],
  now: null,
  ...part,
})
test('bands stand below the axis and above its numbers, whatever a lane has', () => {
  const full = lineViewOf(pair, 400, all)
  const { model, real, field } = full.bands
  const rows = [axisRow(full), model!.top, real!.top, field!.top, 400 - 20]
  expect(rows).toEqual([...rows].sort((a, b) => a - b))
  expect(full.plot.height).toBeGreaterThan(240)
  expect(lineViewOf(pair, 400, { ...layers, model: false }).bands.model).toBeUndefined()
})

test('the scale holds what both lanes show, and does not follow every sample', () => {
  const p = peakOf(targetDensity(pair))
  expect(sharedTop(pair, layers, [null, null])).toBeCloseTo(1.35 * p)
  expect(sharedTop(pair, layers, [frame({}), null])).toBeCloseTo(1.35 * p)
  const high = frame({ layers: { density: new Float32Array([0, 1.2, 0]) } })
  expect(sharedTop(pair, layers, [null, high])).toBeGreaterThan(1.2)
  expect(sharedTop(pair, { ...layers, density: false }, [null, high])).toBeCloseTo(1.35 * p)
  const spike = frame({ samples: new Float32Array(1500) })
  expect(sharedTop(pair, layers, [spike, null])).toBeCloseTo(10 * p)
  expect(sharedTop(pair, { ...layers, model: false }, [spike])).toBeCloseTo(1.35 * p)
})

describe('the picture', () => {
  const painted = (part: Partial<Picture>) => {
    const { pen, calls } = recordingPen()
    const known = part.frame ?? null
    paintLine(pen, 400, {
      time: 0,
      film: 0.5,
      lane: 'a',
      target: pair,
      real: draw(densityOf(pair)).values.slice(0, 100),
      frame: known,
      frames: [known],
      optima: [],
      row: null,
      layers,
      palette: palettes.light,
      ...part,
    })
    return calls
  }
  const fills = (calls: ReturnType<typeof painted>) =>
    calls.filter(({ name }) => name === 'fill').length

  test('without a frame shows p alone', () => {
    // The curve, and two badges.
    expect(fills(painted({}))).toBe(3)
  })

  test('shows the bars of samples, or the curve of q where it has a density', () => {
    const bars = painted({ frame: frame({}) })
    expect(fills(bars)).toBe(4)
    const exact = frame({ layers: { density: new Float32Array(256).fill(0.1) } })
    const curve = painted({ frame: exact })
    expect(fills(curve)).toBe(4)
    expect(curve).not.toEqual(bars)
    expect(painted({ frame: exact, layers: { ...layers, density: false } })).toEqual(bars)
  })

  test('all layers paint finite numbers, on both scales', () => {
    const full = frame({
      layers: {
        field: new Float32Array(256).fill(Number.NaN),
        warp: new Float32Array(26 * 64),
        density: new Float32Array(256),
      },
    })
    for (const log of [false, true]) {
      for (const { name, args } of painted({ frame: full, layers: { ...all, log } })) {
        const numbers = name === 'fillText' ? args.slice(1) : args
        expect(numbers.every((value) => Number.isFinite(value))).toBe(true)
      }
    }
  })
})
