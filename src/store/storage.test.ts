import { afterEach, expect, test } from 'vitest'
import { defaultExperiment } from '../objectives/defaults.ts'
import { createCalibration } from './run/calibration.ts'
import { browserMemory } from './storage.ts'

const blocked = () =>
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get() {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    },
  })

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'localStorage')
})

test('where storage is blocked, the page remembers for as long as it lives', () => {
  blocked()
  const memory = browserMemory()
  expect(memory.getItem('a')).toBeNull()
  memory.setItem('a', '1')
  expect(memory.getItem('a')).toBe('1')
})

test('where storage is blocked, backends can still be compared', () => {
  blocked()
  const calibration = createCalibration(() => {
    throw new Error('no worker is needed')
  })
  expect(calibration.known(defaultExperiment, 'a')).toBeNull()
})

test('otherwise it is the browser’s own', () => {
  const own = { getItem: () => 'kept', setItem: () => {} }
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: own })
  expect(browserMemory().getItem('a')).toBe('kept')
})
