import { expect, test } from 'vitest'
import { sha256 } from '../../numerics/sha256.ts'
import { createAreaAverage } from './areaAverage.ts'
import { createKeeping } from './keeping.ts'
import { keptOf } from './limits.ts'
import { file, idx1, idx3, taken } from './ownTesting.ts'

const average = (plane: readonly number[], from: number, to: number) =>
  createAreaAverage(
    { width: from, height: from },
    { width: to, height: to },
  )(Float32Array.from(plane))

test('a pixel of a smaller picture is the average of what it covers', () => {
  expect([...average([1, 2, 5, 6, 3, 4, 7, 8, 0, 0, 8, 8, 0, 4, 8, 8], 4, 2)]).toEqual([
    2.5, 6.5, 1, 8,
  ])
  // Of three columns each of two covers one and a half.
  const [left, right] = average([3, 6, 9, 3, 6, 9, 3, 6, 9], 3, 2)
  expect([left, right]).toEqual([4, 8])
})

test('any other size keeps the mean, and a plane of one level its level', () => {
  const plane = Array.from({ length: 31 * 31 }, (_, i) => (i * i) % 17)
  const mean = (values: ArrayLike<number>) =>
    Array.from(values).reduce((sum, value) => sum + value, 0) / values.length
  for (const to of [28, 16, 12, 5, 1, 40]) {
    // Rounded to 32 bits once a pixel.
    expect(Math.abs(mean(average(plane, 31, to)) - mean(plane))).toBeLessThan(1e-5)
    for (const level of average(Array(31 * 31).fill(255), 31, to)) expect(level).toBe(255)
  }
})

test('a picture is kept at 28 pixels at most, in its own proportion', async () => {
  const pixels = Uint8Array.from({ length: 3 * 60 * 40 }, (_, i) => i % 251)
  const { pictures, brought } = await taken([file('x', idx3(3, 60, 40), pixels)])
  expect(pictures).toMatchObject({ width: 19, height: 28, count: 3 })
  expect(brought).toEqual({ width: 40, height: 60, count: 3 })
})

test('of too many those that are kept are spread evenly, with their own labels', () => {
  const keeping = createKeeping(60_000, { width: 28, height: 28, channels: 1 })
  const kept = Array.from({ length: 60_000 }, (_, i) => i).filter(keeping.wants)
  expect(kept).toHaveLength(20_000)
  expect(new Set(kept.slice(1).map((i, k) => i - kept[k]))).toEqual(new Set([3]))
  // Colour has three numbers a pixel.
  expect(keptOf(60_000, 28 * 28 * 3)).toBe(6802)
  expect(keptOf(50, 28 * 28)).toBe(50)
})

test('pictures and labels that are kept belong together', async () => {
  const count = 25_000
  const labels = Uint8Array.from({ length: count }, (_, i) => (i * i) % 7)
  // Each of its pixels says the label.
  const pixels = Uint8Array.from({ length: 4 * count }, (_, i) => 30 * labels[i >> 2])
  const { pictures } = await taken([
    file('x', idx3(count, 2, 2), pixels),
    file('y', idx1(count), labels),
  ])
  expect(pictures.count).toBe(20_000)
  for (const [i, label] of pictures.labels!.entries()) {
    expect(pictures.pixels[4 * i]).toBe(30 * Number(pictures.names[label]))
  }
})

// FIPS 180-4, examples; the last one has two blocks of padding.
test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('SHA-256 of “%s”', (text, digest) => {
  expect(sha256(new TextEncoder().encode(text))).toBe(digest)
})

test('SHA-256 of a million letters', () => {
  const letters = new Uint8Array(1e6).fill('a'.charCodeAt(0))
  expect(sha256(letters)).toBe('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0')
})
