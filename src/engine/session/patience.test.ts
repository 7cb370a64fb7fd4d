import { expect, test } from 'vitest'
import { createPatience } from './patience.ts'

test('what takes long takes a twentieth of the time, unless nothing trains', async () => {
  let time = 0
  const { take } = createPatience(() => time)
  const work = async () => {
    time += 50
    return 'done'
  }
  expect(await take('one', false, 0, work)).toBe('done')
  time += 900
  expect(take('one', false, 0, work)).toBeNull()
  expect(await take('one', true, 0, work)).toBe('done')
  expect(take('one', false, 0, work)).toBeNull()
  time += 950
  expect(await take('one', false, 0, work)).toBe('done')
  expect(await take('other', false, 0, work)).toBe('done')
  // Of another run nothing was seen yet.
  expect(await take('one', false, 1, work)).toBe('done')
})
