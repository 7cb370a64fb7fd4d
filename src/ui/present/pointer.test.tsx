// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Pointer } from './Pointer.tsx'
import { usePresenter } from './presenter.ts'

beforeAll(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.useFakeTimers()
})
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('the dot follows the mouse, and is gone when it rests', async () => {
  const box = document.body.appendChild(document.createElement('div'))
  const root = createRoot(box)
  await act(async () => root.render(<Pointer />))
  expect(box.innerHTML).toBe('')
  await act(async () => usePresenter.getState().flipPointer())
  const dot = box.firstElementChild as HTMLElement
  // Nothing has moved yet.
  expect(dot.dataset.still).toBe('true')
  const move = (clientX: number) =>
    document.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY: 7 }))
  move(30)
  vi.advanceTimersByTime(600)
  move(40)
  vi.advanceTimersByTime(600)
  expect([dot.dataset.still, dot.style.translate]).toEqual(['false', '40px 7px'])
  vi.advanceTimersByTime(600)
  expect(dot.dataset.still).toBe('true')
  await act(async () => root.unmount())
})
