import { expect, test } from 'vitest'
import { createPace } from './pace.ts'

/** A lane that needed so many ms for a step, and for the picture. */
const lane = (each: number, drawing = 0, steps = 10) => ({
  steps,
  milliseconds: each * steps + drawing,
  drawing,
})

test('starts with one step and at most doubles', () => {
  const pace = createPace()
  expect(pace.steps('full')).toBe(1)
  pace.measured([lane(0.1), lane(0.05)])
  expect(pace.steps('full')).toBe(2)
  expect(pace.steps('full')).toBe(4)
})

test('settles where a round takes about a thirtieth of a second', () => {
  const pace = createPace()
  for (let round = 0; round < 60; round++) {
    pace.steps('full')
    pace.measured([lane(0.5), lane(2, 1)]) // the slower lane decides
  }
  expect(pace.steps('full')).toBe(16)
})

test('a picture that takes long leaves training as much time again', () => {
  const pace = createPace()
  for (let round = 0; round < 60; round++) {
    pace.measured([lane(0.5), lane(2, 100, pace.steps('full'))])
  }
  expect(pace.steps('full')).toBe(50)
})

test('never asks for less than a step, and for exactly one in slow motion', () => {
  const pace = createPace()
  pace.measured([lane(5000)])
  expect(pace.steps('full')).toBe(1)
  expect(pace.steps(4)).toBe(1)
})

test('a round that told nothing changes nothing', () => {
  const pace = createPace()
  pace.measured([])
  pace.measured([lane(1, 5, 0)])
  expect(pace.steps('full')).toBe(1)
})
