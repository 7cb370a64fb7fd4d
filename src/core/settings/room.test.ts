import { expect, test } from 'vitest'
import { roomApart, roomIn, roomOf } from './room.ts'

test('a link and what is kept of it name the same room, or none', () => {
  for (const [text, room] of [
    ['present', 'present'],
    ['notes', 'notes'],
    ['sheets', 'sheets'],
    ['opera', null],
    ['', null],
  ] as const) {
    expect(roomIn(`#from=1&view=${text}&stop=3`)).toBe(room)
    expect(roomOf([['view', text]])).toBe(room)
  }
  expect([roomIn(''), roomIn('#v=1'), roomOf([])]).toEqual([null, null, null])
})

test('the notes and the worksheets train nothing', () => {
  expect(['present', 'notes', 'sheets', 'x'].map((room) => roomApart(`#view=${room}`))).toEqual([
    ...[null, 'notes', 'sheets', null],
  ])
})
