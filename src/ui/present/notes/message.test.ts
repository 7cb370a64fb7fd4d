import { expect, test } from 'vitest'
import { standingIn, wishIn } from './message.ts'

const standing = { lesson: 'luck', at: 1, slide: 'run', since: 5 } as const

test('what one window says the other reads', () => {
  expect(standingIn({ ...standing, newer: true })).toEqual(standing)
  expect(wishIn('next')).toBe('next')
})

test('anything else is nothing', () => {
  const others = [null, undefined, 3, 'where', [], {}, { ...standing, slide: 'opera' }]
  for (const data of [...others, { ...standing, at: '1' }, { ...standing, lesson: 3 }])
    expect(standingIn(data)).toBeNull()
  for (const data of [null, 3, {}, 'reset', standing]) expect(wishIn(data)).toBeUndefined()
})
