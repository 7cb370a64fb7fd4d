import { expect, test } from 'vitest'
import { choose } from '../../core/settings/experiment.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { createModescope } from '../../store/store.ts'
import { shortcutFor, shortcuts } from './shortcuts.ts'

const key = (name: string, held = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})
/** An element that matches a selector list in which `tag` is named. */
const focused = (tag: string) =>
  ({
    matches: (list: string) => list.split(',').some((part) => part.trim().startsWith(tag)),
  }) as Element

test('keys do what the list says', () => {
  expect(shortcutFor(key(' '), null)?.what).toBe('play')
  expect(shortcutFor(key('R'), null)?.key).toBe('r')
  expect(shortcutFor(key('q'), null)).toBeUndefined()
})

test('no shortcut fires while typing, or with another modifier held than its own', () => {
  for (const { key: name, ctrl = false, shift = false } of shortcuts) {
    const held = { ctrlKey: ctrl, shiftKey: shift }
    expect(shortcutFor(key(name, held), null)).toBeDefined()
    expect(shortcutFor(key(name, held), focused('textarea'))).toBeUndefined()
    expect(shortcutFor(key(name, held), focused('select'))).toBeUndefined()
    expect(shortcutFor(key(name, { ...held, ctrlKey: !ctrl }), null)).toBeUndefined()
    expect(shortcutFor(key(name, { ...held, altKey: true }), null)).toBeUndefined()
  }
})

test('undo and redo are told apart by Shift', () => {
  expect(shortcutFor(key('z', { metaKey: true }), null)?.what).toBe('undo')
  expect(shortcutFor(key('Z', { ctrlKey: true, shiftKey: true }), null)?.what).toBe('redo')
})

test('a focused button keeps its space bar, and only that', () => {
  expect(shortcutFor(key(' '), focused('button'))).toBeUndefined()
  expect(shortcutFor(key('.'), focused('button'))?.what).toBe('step')
})

test('on images keys show what says the same there, and leave alone what there is not', () => {
  const { getState, setState } = createModescope()
  const before = getState().experiment
  const press = (name: string) => shortcutFor(key(name), null)!.run(getState())
  setState({ experiment: { ...before, target: choose(targetFamily('bars')!) } })
  const { layers } = getState()
  press('d')
  expect(getState().layers).toEqual({ ...layers, data: true })
  press('w')
  expect(getState().layers).toEqual({ ...layers, traversal: true })
  press('w')
  press('c')
  expect(getState().layers).toEqual(layers)
  setState({ experiment: before })
  press('d')
  expect(getState().layers).toEqual({ ...layers, real: true })
})
