import { expect, test } from 'vitest'
import { palettes } from '../base/palette.ts'
import { paintModeFrames } from './modeFrames.ts'
import { inkOf, picturePixels } from './pictures.ts'
import { grid } from './sheet.ts'
import { recordingPen } from './testing.ts'

const grey = { kind: 'image', dim: 2, width: 2, height: 1, channels: 1 } as const
const coloured = { kind: 'image', dim: 6, width: 2, height: 1, channels: 3 } as const
const ink = { ground: [200, 210, 220], ink: [0, 10, 20] } as const
const pixel = (pixels: Uint8ClampedArray, i: number) => [...pixels.slice(4 * i, 4 * i + 4)]

test('0 is the ground, 1 the ink, a half is half-way; what is beyond them is they', () => {
  const pixels = picturePixels(Float32Array.of(0, 1, 0.5, 1.5, -3, 1), grey, ink)
  expect(pixel(pixels, 0)).toEqual([200, 210, 220, 255])
  expect(pixel(pixels, 1)).toEqual([0, 10, 20, 255])
  expect(pixel(pixels, 2)).toEqual([100, 110, 120, 255])
  expect([3, 4].map((i) => pixel(pixels, i)[0])).toEqual([0, 200])
})

test('of three channels, one after the other, they are red, green and blue light', () => {
  const pixels = picturePixels(Float32Array.of(1, 0, 0, 0.4, 0, 1), coloured, ink)
  expect([pixel(pixels, 0), pixel(pixels, 1)]).toEqual([
    [255, 0, 0, 255],
    [0, 102, 255, 255],
  ])
})

test('p is in ink, q in the colour of its lane, on paper of the scheme', () => {
  for (const palette of Object.values(palettes)) {
    expect(inkOf(palette, 'p').ink).toBe(palette.ink)
    expect(inkOf(palette, 'b').ink).toBe(palette.badge.b)
    const away = inkOf(palette, 'a').ground.map((own, i) => Math.abs(own - palette.paper[i]))
    expect(Math.max(...away)).toBeLessThan(16)
    expect(inkOf(palette, 'a')).toBe(inkOf(palette, 'a'))
  }
})

test('a picture that counts has a frame: of the lane for a captured mode, dashed for another', () => {
  const { pen, calls } = recordingPen()
  const cells = Float32Array.of(0.01, 0, 0, 1, 1, 1, 0.9, 1, -1, 0.5)
  const colours = { colour: palettes.light.lane.a, ink: palettes.light.ink }
  paintModeFrames(pen, grid(100, 2), grey, cells, [true, false], colours)
  const frames = calls.filter(({ name }) => name === 'strokeRect')
  expect(frames).toHaveLength(2)
  expect(frames[0].strokeStyle).toBe('rgb(0 114 178 / 1)')
  expect(frames[1].strokeStyle).toBe('rgb(29 31 35 / 0.7)')
  const dashes = calls.filter(({ name }) => name === 'setLineDash').map(({ args }) => args[0])
  expect(dashes).toEqual([[], [2, 2], []])
})
