import { expect, test } from 'vitest'
import { once } from './once.ts'

test('computes once for each object, undefined included', () => {
  let calls = 0
  const f = once((of: { value?: number }) => {
    calls++
    return of.value
  })
  const a = { value: 1 }
  const b = {}
  expect([f(a), f(a), f(b), f(b)]).toEqual([1, 1, undefined, undefined])
  expect(calls).toBe(2)
})
