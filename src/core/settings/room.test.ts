import { expect, test } from 'vitest'
import { roomIn, roomOf } from './room.ts'

test('a link and what is kept of it name the same room, or none', () => {
  for (const [text, room] of [
    ['present', 'present'],
    ['notes', 'notes'],
    ['opera', null],
    ['', null],
  ] as const) {
    expect(roomIn(`#from=1&view=${text}&stop=3`)).toBe(room)
    expect(roomOf([['view', text]])).toBe(room)
  }
  expect([roomIn(''), roomIn('#v=1'), roomOf([])]).toEqual([null, null, null])
})
