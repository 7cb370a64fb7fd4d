import { afterEach, expect, test, vi } from 'vitest'
import { againstWebgpu } from './adapter.ts'

const offer = (adapter: unknown) =>
  vi.spyOn(navigator.gpu, 'requestAdapter').mockImplementation(adapter as never)
afterEach(() => void vi.restoreAllMocks())

test('a software adapter is not trained on unless asked for', async () => {
  expect(await againstWebgpu()).toContain('software')
})

test('a real adapter is worth a try; none, or one that throws, is not', async () => {
  offer(async () => ({ info: { isFallbackAdapter: false } }))
  expect(await againstWebgpu()).toBeNull()
  offer(async () => null)
  expect(await againstWebgpu()).toBe('noAdapter')
  offer(async () => {
    throw new Error('not allowed')
  })
  expect(await againstWebgpu()).toBe('noAdapter')
})
