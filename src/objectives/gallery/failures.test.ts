import { describe, expect, test } from 'vitest'
import { type Choice, laneNames } from '../../core/settings/experiment.ts'
import { courseOf, failures } from './failures.ts'
import { failing, gallerySeeds, measuredOf, medianOf } from './measured.ts'

const settings = ({ id, values }: Choice) => Object.entries({ id, ...values })

describe.each(failures.map((failure) => [failure.id, failure] as const))('%s', (_, failure) => {
  const { experiment, adjusted, unknown, edits, stop } = courseOf(failure)
  const { a, b } = experiment.lanes

  test('is a link that needs no repair, and pauses where it is measured', () => {
    expect(adjusted).toEqual([])
    expect(unknown).toEqual([])
    expect(edits).toEqual([])
    expect(stop! % 100).toBe(0)
    const { seed, runs } = experiment.training
    expect(runs).toBe(1)
    expect(seed >= 1 && seed <= gallerySeeds).toBe(true)
  })

  test('lane B is lane A with one change', () => {
    const others = settings(b).filter(
      ([name, value]) => ({ id: a.id, ...a.values })[name] !== value,
    )
    expect(others).toHaveLength(1)
    expect(settings(a)).toHaveLength(settings(b).length)
  })

  test('is measured: lane A fails in at least eight of ten seeds, lane B in at most two', () => {
    const measured = measuredOf(failure)!
    for (const lane of laneNames) {
      expect(measured[lane]).toHaveLength(gallerySeeds)
      for (const value of measured[lane]) expect(value).toBeGreaterThanOrEqual(0)
    }
    expect(failing(failure, measured.a)).toBeGreaterThanOrEqual(8)
    expect(failing(failure, measured.b)).toBeLessThanOrEqual(2)
    expect(failure.fails(medianOf(measured.a))).toBe(true)
    expect(failure.fails(medianOf(measured.b))).toBe(false)
  })
})

test('the middle of an even number of values is the mean of the two in it', () => {
  expect(medianOf([3, 1, 2])).toBe(2)
  expect(medianOf([4, 1, 3, 2])).toBe(2.5)
})
