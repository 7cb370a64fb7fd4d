import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createModescope } from './store.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function opened() {
  const { getState } = createModescope()
  return { getState, texts: () => getState().notices.map(({ text }) => text) }
}

test('a message leaves by itself, a long one later', () => {
  const { getState, texts } = opened()
  getState().notify('short')
  getState().notify('x'.repeat(200))
  vi.advanceTimersByTime(5999)
  expect(texts()).toHaveLength(2)
  vi.advanceTimersByTime(1)
  expect(texts()).toEqual(['x'.repeat(200)])
  vi.advanceTimersByTime(6000)
  expect(texts()).toEqual([])
})

test('messages of one subject replace each other, and start their time anew', () => {
  const { getState, texts } = opened()
  getState().notify('one', 'link')
  getState().notify('of its own')
  vi.advanceTimersByTime(4000)
  getState().notify('two', 'link')
  getState().notify('of its own')
  expect(texts()).toEqual(['two', 'of its own'])
  vi.advanceTimersByTime(4000)
  expect(texts()).toEqual(['two', 'of its own'])
  vi.advanceTimersByTime(2000)
  expect(texts()).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})

test('there are three at most, the newest', () => {
  const { getState, texts } = opened()
  for (const text of ['a', 'b', 'c', 'd']) getState().notify(text)
  expect(texts()).toEqual(['b', 'c', 'd'])
})

test('one under the pointer or with the focus stays, and then has its time again', () => {
  const { getState, texts } = opened()
  getState().notify('held')
  const [{ id }] = getState().notices
  vi.advanceTimersByTime(5000)
  getState().holdNotice(id)
  vi.advanceTimersByTime(60_000)
  expect(texts()).toEqual(['held'])
  getState().holdNotice(null)
  vi.advanceTimersByTime(5999)
  expect(texts()).toEqual(['held'])
  vi.advanceTimersByTime(1)
  expect(texts()).toEqual([])
  // Letting go of what is gone does nothing.
  getState().holdNotice(id)
  getState().holdNotice(null)
  expect(vi.getTimerCount()).toBe(0)
})

test('a dismissed one is gone at once', () => {
  const { getState, texts } = opened()
  getState().notify('gone')
  getState().dismiss(getState().notices[0].id)
  expect(texts()).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})
