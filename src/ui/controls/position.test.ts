import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trainingParams } from '../../core/settings/experiment.ts'
import type { NumberParam } from '../../core/settings/params.ts'
import { targets } from '../../core/targets/registry.ts'
import { objectives } from '../../objectives/registry.ts'
import { fromPosition, hasSlider, nudge, positions, toPosition } from './position.ts'

const declared = [trainingParams, ...[...targets, ...objectives].map(({ params }) => params)]
const numbers = declared
  .flatMap((params) => Object.values(params))
  .filter((param): param is NumberParam => param.kind === 'int' || param.kind === 'real')

test('a slider reaches both ends and never leaves the range', () => {
  for (const param of numbers) {
    expect(fromPosition(param, 0)).toBe(param.min)
    expect(fromPosition(param, positions(param))).toBe(param.max)
    fc.assert(
      fc.property(fc.double({ min: -1, max: 2, noNaN: true }), (t) => {
        const value = fromPosition(param, t * positions(param))
        expect(value).toBeGreaterThanOrEqual(param.min)
        expect(value).toBeLessThanOrEqual(param.max)
        if (param.kind === 'int') expect(Number.isInteger(value)).toBe(true)
      }),
      { numRuns: 30 },
    )
  }
})

test('a default stands where the slider gives it back, to two digits', () => {
  for (const param of numbers) {
    const back = fromPosition(param, toPosition(param, param.default))
    expect(Math.abs(back - param.default)).toBeLessThanOrEqual(0.05 * Math.abs(param.default))
  }
})

test('an arrow key always moves the value, unless it is at the end', () => {
  for (const param of numbers) {
    for (const value of [param.min, param.default, param.max]) {
      if (value < param.max) expect(nudge(param, value, 1)).toBeGreaterThan(value)
      if (value > param.min) expect(nudge(param, value, -1)).toBeLessThan(value)
    }
  }
})

test('a seed has a field but no slider', () => {
  expect(hasSlider(trainingParams.seed)).toBe(false)
  expect(hasSlider(trainingParams.width)).toBe(true)
})
