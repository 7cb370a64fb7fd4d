import { expect, test } from 'vitest'
import { limited, type Mode } from '../../core/gaussian/mode.ts'
import { keyed, stepIn } from './keys.ts'

const oval: Mode = { weight: 0.5, x: 1, y: 2, sd: 0.6, sd2: 0.3, angle: 30 }
const flat: Mode = { weight: 0.5, x: 1, y: 0, sd: 0.6, sd2: 0, angle: 0 }
const press = (mode: Mode, key: string, shiftKey = false) => {
  const next = keyed(mode, { key, shiftKey }, 0.1)
  return next && limited(next)
}

test('arrow keys move, upwards for up; with Shift ten times finer', () => {
  expect(press(oval, 'ArrowLeft')).toEqual({ ...oval, x: 0.9 })
  expect(press(oval, 'ArrowRight', true)).toEqual({ ...oval, x: 1.01 })
  expect(press(oval, 'ArrowUp')).toEqual({ ...oval, y: 2.1 })
  expect(press(oval, 'ArrowDown', true)).toEqual({ ...oval, y: 1.99 })
})

test('+ and − resize and keep the shape', () => {
  expect(press(oval, '+')).toEqual({ ...oval, sd: 0.66, sd2: 0.33 })
  const back = press(press(oval, '=')!, '-')!
  expect(back).toEqual(oval)
})

test('brackets turn, and Page Up and Down change the weight', () => {
  expect(press(oval, '[')).toEqual({ ...oval, angle: 35 })
  expect(press(oval, '}', true)).toEqual({ ...oval, angle: 29.5 })
  expect(press(oval, 'PageUp')).toEqual({ ...oval, weight: 0.55 })
  expect(press(press(oval, 'PageUp')!, 'PageDown')).toEqual(oval)
})

test('on the line a mode neither rises nor turns', () => {
  expect(press(flat, 'ArrowUp')).toEqual(flat)
  expect(press(flat, 'ArrowRight')).toEqual({ ...flat, x: 1.1 })
  expect(press(flat, '+')).toEqual({ ...flat, sd: 0.66 })
  expect(press(flat, '[')).toBeUndefined()
})

test('other keys are left to the page', () => {
  for (const key of ['Tab', 'a', ' ', 'Enter', 'r']) expect(press(oval, key)).toBeUndefined()
})

test('steps are round, and some percent of the picture', () => {
  const step = (halfWidth: number) => stepIn({ center: [0, 0], halfWidth })
  expect([step(1.6), step(4), step(9.9), step(40), step(4e5)]).toEqual([0.1, 0.1, 0.1, 1, 1e4])
})
