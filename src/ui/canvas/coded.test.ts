import { expect, test } from 'vitest'
import { codeColours } from '../base/codeColours.ts'
import { palettes, type Rgb } from '../base/palette.ts'
import { byCode, middle, paintCoded } from './coded.ts'
import { recordingPen } from './testing.ts'

const linear = (c: number) => (c <= 10.31 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4)

/** sRGB as it is without a kind of cone: Machado et al. 2009, table 1, severity 1, of linear light. */
const cones = {
  all: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  'no L': [0.1523, 1.0526, -0.2049, 0.1145, 0.7863, 0.0992, -0.0039, -0.0481, 1.052],
  'no M': [0.3673, 0.8606, -0.228, 0.2801, 0.6725, 0.0474, -0.0118, 0.0429, 0.9689],
  'no S': [1.2555, -0.0767, -0.1788, -0.0784, 0.9308, 0.1476, 0.0047, 0.6914, 0.3039],
}

/** CIELAB, white point D65. */
function lab([r, g, b]: readonly number[]): readonly number[] {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505)
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function seenBy(matrix: readonly number[], colour: Rgb): readonly number[] {
  const light = colour.map(linear)
  const row = (i: number) => light.reduce((sum, channel, j) => sum + matrix[3 * i + j] * channel, 0)
  return lab([0, 1, 2].map((i) => Math.min(1, Math.max(0, row(i)))))
}

test.each(Object.entries(cones))('any two colours of codes can be told apart: %s', (_, matrix) => {
  for (const colours of Object.values(codeColours)) {
    const seen = colours.map((one) => seenBy(matrix, one))
    for (const [i, a] of seen.entries()) {
      for (const b of seen.slice(i + 1)) {
        // A difference of 2 is just noticed, of 20 is another colour.
        expect(Math.hypot(...a.map((one, k) => one - b[k]))).toBeGreaterThan(20)
      }
    }
  }
})

const luminance = (colour: Rgb) => {
  const [r, g, b] = colour.map(linear)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

test('none can be taken for that of a lane', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const own of Object.values(palettes[scheme].lane)) {
      const lane = seenBy(cones.all, own)
      for (const colour of codeColours[scheme]) {
        const seen = seenBy(cones.all, colour)
        expect(Math.hypot(...seen.map((one, k) => one - lane[k]))).toBeGreaterThan(25)
      }
    }
  }
})

test('and can be seen on paper', () => {
  for (const scheme of ['light', 'dark'] as const) {
    const paper = luminance(palettes[scheme].paper)
    for (const colour of codeColours[scheme]) {
      const [low, high] = [paper, luminance(colour)].sort((a, b) => a - b)
      // WCAG 2, for what is no text.
      expect((high + 0.05) / (low + 0.05)).toBeGreaterThan(3)
    }
  }
})

const data = Float32Array.from([3, ...[0, 0, 0], ...[1, 0, 0], ...[5, 0, 0], ...[2, 2, 2]])

test('samples stand by code, with the number at the one in their midst', () => {
  expect(byCode(data, 2)).toEqual([
    [
      [0, 0],
      [1, 0],
      [5, 0],
    ],
    [],
    [[2, 2]],
  ])
  expect(middle(byCode(data, 2)[0])).toEqual([1, 0])
  const { pen, calls, count } = recordingPen()
  const view = { center: [0, 0], halfWidth: 10, size: 100 } as const
  paintCoded(pen, view, data, palettes.light)
  expect([count('rect'), count('fillText')]).toEqual([4, 2])
  const [first, third] = calls.filter(({ name }) => name === 'fillText')
  expect([first.args, third.args]).toEqual([
    ['1', 55, 50],
    ['3', 60, 40],
  ])
})

test('25 codes are told apart by shape where two have a colour', () => {
  const looks = Array.from({ length: 25 }, (_, k) => {
    const { pen, calls } = recordingPen()
    const one = Float32Array.from([25, 0, 0, k])
    paintCoded(pen, { center: [0, 0], halfWidth: 1, size: 100 }, one, palettes.dark)
    const last = calls.findLastIndex(({ name }) => name === 'beginPath')
    const drawn = calls.filter(({ name }) => ['rect', 'moveTo', 'lineTo'].includes(name))
    const fills = calls.filter(({ name }) => name === 'fill')
    expect(last).toBeGreaterThan(0)
    return JSON.stringify([drawn.map(({ name, args }) => [name, args]), fills[k].fillStyle])
  })
  expect(new Set(looks).size).toBe(25)
})
