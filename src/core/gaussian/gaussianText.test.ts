import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toldOf } from '../../languages/toldTesting.ts'
import { nastyText } from '../settings/paramTesting.ts'
import { gaussianText, readGaussian, writeGaussian } from './gaussianText.ts'
import type { Component } from './mixture.ts'

const close = (x: number) => expect.closeTo(x, 10)

test('short forms', () => {
  expect(readGaussian('auto')).toEqual({ value: null })
  expect(readGaussian('-3_0.5')).toEqual({
    value: { weight: 1, mean: [-3, 0], sd: [0.5, 0.5], angle: 0 },
  })
  expect(readGaussian('1_2_0.5').value?.mean).toEqual([1, 2])
  expect(readGaussian('1_2_0.5_0.25_90').value).toEqual({
    weight: 1,
    mean: [1, 2],
    sd: [0.5, 0.25],
    angle: close(Math.PI / 2),
  })
})

test('a Gaussian survives its text', () => {
  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
  const gaussians: fc.Arbitrary<Component> = fc.record({
    weight: fc.constant(1),
    mean: fc.tuple(number(-20, 20), number(-20, 20)),
    sd: fc.tuple(number(0.01, 10), number(0.01, 10)),
    angle: number(-1.5, 1.5),
  })
  fc.assert(
    fc.property(gaussians, (gaussian) => {
      const { value, problem } = readGaussian(writeGaussian(gaussian))
      expect(problem).toBeUndefined()
      for (const axis of [0, 1]) {
        expect(Math.abs(value!.mean[axis] - gaussian.mean[axis])).toBeLessThanOrEqual(0.51e-4)
        expect(Math.abs(value!.sd[axis] / gaussian.sd[axis] - 1)).toBeLessThanOrEqual(0.51e-4)
      }
      expect(value!.angle).toBeCloseTo(gaussian.angle, 3)
    }),
    { seed: 4 },
  )
})

test('one on the line is x_sd', () => {
  expect(writeGaussian({ weight: 1, mean: [-3, 0], sd: [0.5, 0], angle: 0 })).toBe('-3_0.5')
  expect(writeGaussian(null)).toBe('auto')
})

test('what is wrong is said, and the text becomes canonical', () => {
  const param = gaussianText({ label: 'Start', help: '' })
  expect(toldOf(param.read('1_x'))).toEqual({ value: 'auto', problem: 'sd is not a number' })
  expect(toldOf(param.read('1_2_3_4')).problem).toContain('x_y_sd_sd2_angle')
  expect(toldOf(param.read('1_0'))).toEqual({
    value: '1_0.001',
    problem: 'sd must lie between 0.001 and 1000000',
  })
  expect(param.read('1.0_0_.5')).toEqual({ value: '1_0.5' })
  fc.assert(
    fc.property(nastyText, (text) => {
      const { value } = param.read(text)
      expect(param.read(value)).toEqual({ value })
    }),
    { seed: 4, numRuns: 2000 },
  )
})
