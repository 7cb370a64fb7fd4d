import { expect, test } from 'vitest'
import { sheets } from '../core/layers/sheets.ts'
import { createModescope } from './store.ts'

test('of sheets of images one is on at a time, and other layers stay as they are', () => {
  const { getState } = createModescope()
  for (const id of sheets) {
    getState().setLayer(id, true)
    expect(sheets.filter((one) => getState().layers[one])).toEqual([id])
    expect(getState().layers.model).toBe(true)
  }
  getState().setLayer(sheets[0], false)
  expect(sheets.filter((one) => getState().layers[one])).toEqual([sheets.at(-1)])
  getState().setLayer('real', true)
  expect(getState().layers).toMatchObject({ real: true, [sheets.at(-1)!]: true })
})

test('the two samples chosen last are kept, the older first; the same one twice is one', () => {
  const { getState } = createModescope()
  for (const cell of [5, 9, 9]) getState().pick(cell)
  expect(getState().picked).toEqual([5, 9])
  getState().pick(2)
  expect(getState().picked).toEqual([9, 2])
})
