import { expect, test, vi } from 'vitest'
import { lazily } from './lazily.ts'
import { recent } from './recent.ts'

test('what was asked for lately is not made again; the one that was not goes first', () => {
  const kept = recent<string>(2)
  const make = vi.fn((key: string) => key.toUpperCase())
  const ask = (key: string) => kept(key, () => make(key))
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B'])
  // b was asked for less recently than a when c came.
  expect(make.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b'])
})

test('what is made lazily is made once, also where it is undefined', () => {
  const make = vi.fn(() => undefined)
  const value = lazily(make)
  expect(make).not.toHaveBeenCalled()
  expect([value(), value()]).toEqual([undefined, undefined])
  expect(make).toHaveBeenCalledTimes(1)
})
