import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { againstWebgpu } from './adapter.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('an adapter that is never answered for is none', async () => {
  vi.stubGlobal('navigator', { gpu: { requestAdapter: () => new Promise(() => {}) } })
  const asked = againstWebgpu()
  await vi.advanceTimersByTimeAsync(3000)
  expect(await asked).toBe('noAdapter')
})

test('one that comes in time is looked at, and nothing is left to wait for', async () => {
  const adapter = { info: { isFallbackAdapter: true } }
  vi.stubGlobal('navigator', { gpu: { requestAdapter: async () => adapter } })
  expect(await againstWebgpu()).toBe('softwareAdapter')
  expect(vi.getTimerCount()).toBe(0)
})
