import { expect, test } from 'vitest'
import { readHands, sharesOf, withVote } from './hands.ts'

test('hands are read, one number an option', () => {
  expect(readHands('12 40 9', 3)).toEqual([12, 40, 9])
  expect(readHands(' 12, 40;9 ', 3)).toEqual([12, 40, 9])
  for (const text of [
    '',
    '12 40',
    '12 40 9 1',
    '12 40 x',
    '12 -4 9',
    '0 0 0',
    '1e3 2 3',
    '99999 1 1',
  ])
    expect(readHands(text, 3)).toBeNull()
})

test('shares add up to all hands', () => {
  expect(sharesOf([12, 40, 8])).toEqual([0.2, 2 / 3, 8 / 60])
})

test('a second vote stands beside the first, and a third takes its place', () => {
  const [before, after, again] = [
    [3, 1],
    [1, 3],
    [0, 4],
  ]
  expect(withVote([], before)).toEqual([before])
  expect(withVote([before], after)).toEqual([before, after])
  expect(withVote([before, after], again)).toEqual([before, again])
})
