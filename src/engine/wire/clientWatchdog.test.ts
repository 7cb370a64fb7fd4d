import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWatchdog } from './clientWatchdog.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('it barks after the limit, unless the answer comes before', () => {
  const bark = vi.fn()
  const { watch, rest } = createWatchdog(bark)
  watch(1000)
  vi.advanceTimersByTime(999)
  rest()
  vi.advanceTimersByTime(9000)
  expect(bark).not.toHaveBeenCalled()
  watch(1000)
  vi.advanceTimersByTime(1000)
  expect(bark).toHaveBeenCalledWith(1000)
})

test('a machine that slept meanwhile is waited for once more', () => {
  const bark = vi.fn()
  createWatchdog(bark).watch(1000)
  vi.advanceTimersByTime(500)
  vi.setSystemTime(Date.now() + 3_600_000)
  vi.advanceTimersByTime(1400)
  expect(bark).not.toHaveBeenCalled()
  vi.advanceTimersByTime(100)
  expect(bark).toHaveBeenCalledTimes(1)
})
