import { expect, test } from 'vitest'
import { modeOf } from '../../core/gaussian/mode.ts'
import { choose } from '../../core/settings/experiment.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { startOf } from '../../objectives/fit/start.ts'
import { targetOf } from '../selectors/selectors.ts'
import { startFields, withField } from './fields.ts'

const line = targetOf(choose(targetFamily('pair')!))
const plane = targetOf(choose(targetFamily('ring')!))

test('a number that is typed is the number in the link', () => {
  const onLine = modeOf(startOf('-3_0.5', line))
  expect(withField(onLine, 'x', 1.25)).toBe('1.25_0.5')
  expect(withField(onLine, 'sd', 2)).toBe('-3_2')
  const onPlane = modeOf(startOf('1_2_0.5', plane))
  expect(withField(onPlane, 'y', -1)).toBe('1_-1_0.5')
  expect(withField(onPlane, 'sd2', 0.25)).toBe('1_2_0.5_0.25_0')
  expect(withField(modeOf(startOf('1_2_0.5_0.25_0', plane)), 'angle', 30)).toBe('1_2_0.5_0.25_30')
})

test('the line has no second axis', () => {
  expect(startFields.line).toEqual(['x', 'sd'])
  expect(startFields.plane).toHaveLength(5)
})
