import { beforeAll, describe, expect, test } from 'vitest'
import type { RowsSource } from '../source/source.ts'
import { normals } from '../space/random.ts'
import { build } from '../testing.ts'
import { digitPictures } from './digitPictures.ts'
import { squareSpace } from './imageTarget.ts'
import { labelledModes } from './labelledModes.ts'

const fresh = (size: number, each: number) => digitPictures({ size, jitter: 1 }, each, 77)
const dim = 144
const space = squareSpace(12)
const modes = build('digits').modes!
const each = 40
const real = fresh(12, each)
const n = 10 * each

/** Share of pictures that count for a mode. */
const counted = (values: Float32Array) => {
  const { near } = modes.assign({ space, values })
  return near.filter((k) => k >= 0).length / near.length
}
const pixel = (at: number) => [Math.floor(at / dim), at % dim] as const
const noisy = (pictures: Float32Array, sd: number) => {
  const noise = normals(new Float32Array(pictures.length), { seed: 1, stream: 2, step: 3 })
  return pictures.map((x, at) => x + sd * noise[at])
}
/** Each with one of another digit. */
const blended = (share: number) =>
  real.map((x, at) => {
    const [i, p] = pixel(at)
    const other = (i + each * (1 + (i % 9))) % n
    return (1 - share) * x + share * real[other * dim + p]
  })

/** Of each pixel, with those beside, above and below it. */
const blurred = (weight: number) =>
  real.map((x, at) => {
    const p = at % dim
    const beside = (there: boolean, step: number) => (there ? real[at + step] : 0)
    const around =
      beside(p % 12 > 0, -1) + beside(p % 12 < 11, 1) + beside(p >= 12, -12) + beside(p < 132, 12)
    return (1 - weight) * x + (weight / 4) * around
  })

describe.each([
  ['12', each],
  ['16', 12],
  ['28', 12],
])('digits of %s pixels a side', (size, each) => {
  test('are told apart: at least 99 of 100 fresh ones, as the modes say of themselves', () => {
    const { modes } = build('digits', { size })
    const pictures = fresh(Number(size), each)
    const { nearest } = modes!.assign({ space: squareSpace(Number(size)), values: pictures })
    const wrong = nearest.filter((k, i) => k !== Math.floor(i / each)).length
    expect(wrong / nearest.length).toBeLessThanOrEqual(0.01)
    expect(modes!.error).toBeLessThanOrEqual(0.01)
  })
})

describe('what looks like a digit', () => {
  test('is a real one, nearly always, as measured: also through a little noise or blur', () => {
    const own = modes.nearShares().reduce((sum, share) => sum + share, 0)
    // Five standard errors of a share of 0.98, of these and of those that it was measured on.
    expect(Math.abs(counted(real) - own)).toBeLessThan(5 * Math.sqrt(0.02 * (1 / n + 1 / 800)))
    expect(counted(noisy(real, 0.1))).toBeGreaterThan(0.95)
    expect(counted(blurred(0.2))).toBeGreaterThan(0.95)
  })

  test('is no even grey, no noise, and no empty picture', () => {
    const grey = Float32Array.from({ length: 101 * dim }, (_, at) => pixel(at)[0] / 100)
    expect(counted(grey)).toBe(0)
    expect(counted(noisy(new Float32Array(100 * dim).fill(0.5), 0.3))).toBe(0)
  })

  test('is seldom half of one and half of another, and hardly ever one under strong noise', () => {
    // 14 % are: halves of digits that are alike, as 6 and 8 are.
    expect(counted(blended(0.5))).toBeLessThan(0.2)
    expect(counted(noisy(real, 0.4))).toBeLessThan(0.02)
  })

  test('is nothing that is not finite', () => {
    const values = real.slice(0, 2 * dim)
    values[dim + 5] = Number.POSITIVE_INFINITY
    const { nearest, near } = modes.assign({ space, values })
    expect([nearest[0], near[0]]).toEqual([0, 0])
    expect([nearest[1], near[1]]).toEqual([-1, -1])
  })
})

test('the probability is the nearest mode’s, and less between two', () => {
  const of = (pictures: Float32Array, i: number) =>
    modes.probability!(pictures.subarray(i * dim, (i + 1) * dim))
  const halves = blended(0.5)
  const most = { real: 0, half: 0 }
  for (let i = 0; i < n; i += 8) {
    const probabilities = of(real, i)
    expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
    expect(probabilities.indexOf(Math.max(...probabilities))).toBe(Math.floor(i / each))
    most.real += Math.max(...probabilities)
    most.half += Math.max(...of(halves, i))
  }
  expect(most.real / (n / 8)).toBeGreaterThan(0.99)
  expect(most.half).toBeLessThan(0.97 * most.real)
})

test('pictures are one of each mode, and belong to it', () => {
  const { near } = modes.assign({ space, values: modes.pictures!() })
  expect([...near]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('a rare digit has its share, of which the modes say what is near', () => {
  const rare = build('digits', { rare: '3', share: 0.01 }).modes!
  expect(rare.weights[3]).toBeCloseTo(0.01, 12)
  expect(rare.weights[4]).toBeCloseTo(0.11, 12)
  const [own, even] = [rare.nearShares(), modes.nearShares()]
  // It is the same classifier, so of the rare one a tenth is near of what would be.
  expect(own[3] / even[3]).toBeGreaterThan(0.095)
  expect(own[3] / even[3]).toBeLessThan(0.12)
})

describe('any labelled rows', () => {
  const pictures = digitPictures({ size: 12, jitter: 1 }, 60, 5)
  let odd: RowsSource
  beforeAll(() => {
    // Sevens and ones, of the labels 4 and 9, mixed up; sevens weigh nine times as much in all.
    const order = Array.from({ length: 120 }, (_, i) => (i * 7) % 120)
    const digitOf = (i: number) => (i < 60 ? 1 : 7)
    const rows = new Float32Array(120 * dim)
    order.forEach((from, to) => {
      const at = (digitOf(from) * 60 + (from % 60)) * dim
      rows.set(pictures.subarray(at, at + dim), to * dim)
    })
    odd = {
      type: 'rows',
      key: 'test',
      rows,
      weights: Float64Array.from(order, (from) => (digitOf(from) === 1 ? 0.1 : 0.9) / 60),
      labels: Uint16Array.from(order, (from) => (digitOf(from) === 1 ? 9 : 4)),
      jitter: 0,
    }
  })

  test('have as modes the labels that there are, in order, with their shares and names', () => {
    const found = labelledModes(odd, dim, { names: ['', '', '', '', 'seven'] })
    expect(found.names).toEqual(['seven', '9'])
    expect([...found.weights]).toEqual([expect.closeTo(0.9, 12), expect.closeTo(0.1, 12)])
    const at = (digit: number) => real.subarray(digit * each * dim, (digit + 1) * each * dim)
    const { nearest } = found.assign({ space, values: at(7) })
    expect(nearest.filter((k) => k === 0).length / each).toBeGreaterThan(0.95)
    expect(found.assign({ space, values: at(1) }).nearest.every((k) => k === 1)).toBe(true)
    // A five looks like neither.
    expect(found.assign({ space, values: at(5) }).near.filter((k) => k >= 0).length).toBeLessThan(4)
  })

  test('may be few, or of one class', () => {
    const few = (labels: number[]): RowsSource => ({
      ...{ type: 'rows', key: 'few', weights: null, jitter: 0 },
      rows: real.slice(0, labels.length * dim),
      labels: Uint16Array.from(labels),
    })
    for (const labels of [[0], [0, 0, 0, 0, 0, 0, 0], [2, 2, 5, 5, 5]]) {
      const found = labelledModes(few(labels), dim)
      expect(found.error).toBeGreaterThanOrEqual(0)
      const { nearest } = found.assign({ space, values: real })
      expect(nearest.every((k) => k >= 0 && k < found.weights.length)).toBe(true)
    }
  })
})
