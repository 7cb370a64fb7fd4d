import { expect, test } from 'vitest'
import { line, plane, type Space } from '../space/space.ts'
import { capacity } from './history.ts'
import { kept, packSnapshot, unpackSnapshot } from './snapshot.ts'

const square = { center: [3, -2], halfWidth: 5 } as const
const image = (side: number, channels: 1 | 3 = 1): Space => ({
  kind: 'image',
  ...{ dim: side * side * channels, width: side, height: side, channels },
})

test('points come back where they were, to a small part of a pixel', () => {
  const samples = Float32Array.from(
    { length: 2 * 600 },
    (_, i) => square.center[i % 2] + 5 * Math.sin(i),
  )
  const snapshot = packSnapshot(700, 3, samples, plane, square)
  expect(snapshot).toMatchObject({ step: 700, run: 3, square })
  expect(snapshot.values).toHaveLength(2 * 512)
  // Half a level of 2 · 1.5 half widths in 2 · 32 767, and the rounding of 32 bits.
  const error = (0.5 * 1.5 * square.halfWidth) / 32_767 + 1e-6
  unpackSnapshot(snapshot, 'plane').forEach((value, i) => {
    expect(Math.abs(value - samples[i])).toBeLessThan(error)
  })
})

test('what lies far out stays outside of the picture, on its side', () => {
  const far = packSnapshot(0, 0, Float32Array.of(1e6, -1e6), line, square)
  expect(unpackSnapshot(far, 'line')).toEqual(Float32Array.of(3 + 7.5, 3 - 7.5))
})

test('pixels come back to the level, those beyond ground and ink as these', () => {
  const samples = Float32Array.of(0, 0.25, 1, -0.1, 1.3, 0.5, 0.75, 0.999)
  const back = unpackSnapshot(packSnapshot(0, 0, samples, image(2), square), 'image')
  back.forEach((value, i) => {
    const shown = Math.min(1, Math.max(0, samples[i]))
    expect(Math.abs(value - shown)).toBeLessThanOrEqual(0.5 / 255 + 1e-7)
  })
})

test.each([8, 28, 32, 64])('a history of images of side %i is 32 MB at most', (side) => {
  for (const space of [image(side), image(side, 3)]) {
    const samples = new Float32Array(64 * space.dim)
    const { values } = packSnapshot(0, 0, samples, space, square)
    expect((capacity + 1) * values.byteLength).toBeLessThanOrEqual(32 * 2 ** 20)
    expect(values.length).toBe(kept(space) * space.dim)
  }
  expect(kept(image(8))).toBe(64)
  expect(kept(image(64, 3))).toBeGreaterThanOrEqual(4)
})
