import { expect, test } from 'vitest'
import { letters } from '../../core/worksheet/letters.ts'
import { signs } from '../present/letters.ts'

test('tables of answers have the letters that were held up', () => {
  expect(letters).toEqual(signs.map(({ letter }) => letter))
})
