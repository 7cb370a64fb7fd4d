import { expect, test } from 'vitest'
import { build } from '../testing.ts'
import { squareSpace } from './imageTarget.ts'
import { shapePictures } from './shapePictures.ts'

test('each mode is a shape at a place in a size, in the order of the axes', () => {
  const { modes } = build('shapes')
  expect(modes!.axes?.map(({ name, values }) => `${name} ${values.join(' ')}`)).toEqual([
    'shape ● ■ ▲ ✚',
    'place 1 2 3 4',
    'size 1 2',
  ])
  expect(modes!.names).toHaveLength(32)
  expect(modes!.names?.slice(0, 4)).toEqual(['● 1 1', '● 1 2', '● 2 1', '● 2 2'])
  expect(modes!.names?.[31]).toBe('✚ 4 2')
})

test('ink is where the place is, more of it in the larger size, and a disc’s is its area', () => {
  const pictures = shapePictures({ size: 28, places: 2, jitter: 0 }, 1, 1)
  const of = (k: number) => {
    let [ink, x, y] = [0, 0, 0]
    pictures.subarray(k * 784, (k + 1) * 784).forEach((value, at) => {
      ink += value
      x += value * ((at % 28) + 0.5)
      y += value * (Math.floor(at / 28) + 0.5)
    })
    return { ink, x: x / ink, y: y / ink }
  }
  for (let k = 0; k < 32; k++) {
    const place = Math.floor(k / 2) % 4
    expect(Math.abs(of(k).x - (place % 2 === 0 ? 7 : 21))).toBeLessThan(0.1)
    // The middle of a triangle is below that of its box.
    expect(Math.abs(of(k).y - (place < 2 ? 7 : 21))).toBeLessThan(2.2)
    if (k % 2 === 1) expect(of(k).ink).toBeGreaterThan(1.5 * of(k - 1).ink)
  }
  expect(of(1).ink / (Math.PI * (0.95 * 7) ** 2)).toBeCloseTo(1, 1.6)
  expect(of(9).ink / (0.9 * 2 * 0.95 * 7) ** 2).toBeCloseTo(1, 1.6)
})

test('fresh ones are told apart, shapes with a rare one in their shares', () => {
  const { modes } = build('shapes', { rare: 'cross', share: 0.08 })
  expect(modes!.weights[0]).toBeCloseTo(0.92 / 24, 12)
  expect(modes!.weights[31]).toBeCloseTo(0.01, 12)
  const values = shapePictures({ size: 12, places: 2, jitter: 1 }, 6, 77)
  const { nearest } = modes!.assign({ space: squareSpace(12), values })
  const wrong = nearest.filter((k, i) => k !== Math.floor(i / 6)).length
  expect(wrong / nearest.length).toBeLessThanOrEqual(0.01)
  expect(modes!.error).toBeLessThanOrEqual(0.01)
})
