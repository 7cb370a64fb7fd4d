import { expect, test } from 'vitest'
import { shortcutFor, shortcuts } from './shortcuts.ts'

const key = (name: string, held = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})
/** An element that matches a selector list in which `tag` is named. */
const focused = (tag: string) =>
  ({
    matches: (list: string) => list.split(',').some((part) => part.trim().startsWith(tag)),
  }) as Element

test('keys do what the list says', () => {
  expect(shortcutFor(key(' '), null)?.what).toBe('Play or pause')
  expect(shortcutFor(key('R'), null)?.key).toBe('r')
  expect(shortcutFor(key('q'), null)).toBeUndefined()
})

test('no shortcut fires while typing, or with a modifier held', () => {
  for (const { key: name } of shortcuts) {
    expect(shortcutFor(key(name), focused('textarea'))).toBeUndefined()
    expect(shortcutFor(key(name), focused('select'))).toBeUndefined()
    expect(shortcutFor(key(name, { ctrlKey: true }), null)).toBeUndefined()
  }
})

test('a focused button keeps its space bar, and only that', () => {
  expect(shortcutFor(key(' '), focused('button'))).toBeUndefined()
  expect(shortcutFor(key('.'), focused('button'))?.what).toBe('One step')
})
