import { describe, expect, test } from 'vitest'
import { type Mixture, moments, normalise, round, spaceOf } from '../gaussian/mixture.ts'
import { sample } from '../gaussian/sample.ts'
import { densityOf } from '../targets/target.ts'
import { build } from '../testing.ts'
import { findModes } from './findModes.ts'
import { sketch } from './sketch.ts'

function sketched(mixture: Mixture): Mixture {
  const points = sample(mixture, 20_000, { seed: 1, stream: 2, step: 3 })
  return sketch({ space: spaceOf(mixture), coordinates: Float64Array.from(points.values) })
}

/** Modes in the order in which they are found. */
const leftToRight = (mixture: Mixture) => [...mixture].sort((a, b) => a.mean[0] - b.mean[0])

describe.each([
  ['ring', { imbalance: 4 }],
  ['grid', { side: 4 }],
  ['rare', {}],
  ['drawnplane', {}],
  ['pair', { weight: 0.2 }],
  ['row', {}],
] as const)('%s', (id, values) => {
  const mixture = densityOf(build(id, values))
  const found = findModes(sketched(mixture), mixture.length)

  test('every mode is found, with its weight, mean and covariance', () => {
    expect(found).toHaveLength(mixture.length)
    for (const mode of found) {
      const distance = (of: (typeof found)[number]) =>
        Math.hypot(of.mean[0] - mode.mean[0], of.mean[1] - mode.mean[1])
      const [own] = [...mixture].sort((a, b) => distance(a) - distance(b))
      expect(distance(own)).toBeLessThan(0.1 * Math.max(...own.sd))
      // Two to three standard errors of 20 000 points, and the width of the kernels.
      expect(Math.abs(mode.weight - own.weight)).toBeLessThan(0.012)
      const covariance = (of: typeof own) => moments([{ ...of, weight: 1 }]).covariance
      for (const [i, value] of covariance(mode).entries()) {
        expect(Math.abs(value - covariance(own)[i])).toBeLessThan(0.12 * Math.max(...own.sd) ** 2)
      }
    }
  })

  test('from left to right, the same every time', () => {
    expect(leftToRight(found)).toEqual(found)
    expect(findModes(sketched(mixture), mixture.length)).toEqual(found)
  })
})

test('together the modes have the mean and covariance of the kernels, whatever k is', () => {
  const kernels = sketched(densityOf(build('spiral')))
  const { mean, covariance } = moments(kernels)
  for (const k of [1, 2, 7, 25]) {
    const found = moments(normalise(findModes(kernels, k)))
    for (const axis of [0, 1]) expect(found.mean[axis]).toBeCloseTo(mean[axis], 9)
    for (const i of [0, 1, 2]) expect(found.covariance[i]).toBeCloseTo(covariance[i], 9)
  }
})

test('no more modes than kernels', () => {
  const kernels = normalise([round(1, 0, 0, 1), round(1, 9, 0, 1)])
  const found = findModes(kernels, 5)
  expect(found.map(({ mean }) => mean[0])).toEqual([0, 9].map((x) => expect.closeTo(x, 12)))
})
