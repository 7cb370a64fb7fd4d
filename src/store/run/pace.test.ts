import { expect, test } from 'vitest'
import { createPace } from './pace.ts'

test('starts with one step and at most doubles', () => {
  const pace = createPace()
  expect(pace.steps('full')).toBe(1)
  pace.measured([0.1, 0.05])
  expect(pace.steps('full')).toBe(2)
  expect(pace.steps('full')).toBe(4)
})

test('settles where a round takes about a thirtieth of a second', () => {
  const pace = createPace()
  for (let round = 0; round < 60; round++) {
    pace.steps('full')
    pace.measured([0.5, 2]) // the slower lane decides
  }
  expect(pace.steps('full')).toBe(16)
})

test('never asks for less than a step, and for exactly one in slow motion', () => {
  const pace = createPace()
  pace.measured([5000])
  expect(pace.steps('full')).toBe(1)
  expect(pace.steps(4)).toBe(1)
})

test('a round that told nothing changes nothing', () => {
  const pace = createPace()
  pace.measured([])
  pace.measured([Number.POSITIVE_INFINITY])
  expect(pace.steps('full')).toBe(1)
})
