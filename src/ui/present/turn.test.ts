import { expect, test } from 'vitest'
import { back, next, type Place } from './turn.ts'

const place = (change: Partial<Place>): Place => ({
  ...{ slide: 'question', phase: 'predict', playing: false, at: 0, steps: 2 },
  ...change,
})

test('question, run, result, next question, and homework at the end', () => {
  expect(next(place({}))).toEqual({ slide: 'run', at: 0, run: 'skip' })
  expect(next(place({ slide: 'run', phase: 'compare' }))).toEqual({ slide: 'result', at: 0 })
  expect(next(place({ slide: 'result', phase: 'compare' }))).toEqual({ slide: 'question', at: 1 })
  const last = place({ slide: 'result', phase: 'compare', at: 1 })
  expect(next(last)).toEqual({ slide: 'homework', at: 1 })
  expect(next(place({ slide: 'homework', at: 1 }))).toBeNull()
})

test('the answer is never shown before it has run', () => {
  for (const phase of ['predict', 'run'] as const)
    for (const slide of ['question', 'run'] as const)
      for (const playing of [true, false])
        expect(next(place({ slide, phase, playing }))?.slide).not.toBe('result')
  expect(next(place({ slide: 'run', phase: 'run', playing: true }))).toBeNull()
})

test('a run that rests goes on', () => {
  expect(next(place({ slide: 'run', phase: 'run' }))).toEqual({ slide: 'run', at: 0, run: 'play' })
  expect(next(place({ phase: 'run' }))).toEqual({ slide: 'run', at: 0, run: 'play' })
})

test('back is the same way, to the question before', () => {
  expect(back({ slide: 'homework', at: 1 })).toEqual({ slide: 'result', at: 1 })
  expect(back({ slide: 'result', at: 1 })).toEqual({ slide: 'run', at: 1 })
  expect(back({ slide: 'run', at: 1 })).toEqual({ slide: 'question', at: 1 })
  expect(back({ slide: 'question', at: 1 })).toEqual({ slide: 'question', at: 0 })
  expect(back({ slide: 'question', at: 0 })).toBeNull()
})
