// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Help } from './Help.tsx'
import { useTip } from './useTip.tsx'

let sight: (entries: readonly { readonly isIntersecting: boolean }[]) => void
const disconnect = vi.fn()

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal(
    'IntersectionObserver',
    vi.fn(function (this: unknown, seen: typeof sight) {
      sight = seen
      return { observe() {}, disconnect }
    }),
  )
  // Neither is in this document: the top layer, and what the keyboard shows.
  HTMLElement.prototype.showPopover = () => {}
  document.body.innerHTML = '<div id="root"></div><section id="tooltips"></section>'
  await act(async () =>
    createRoot(document.getElementById('root')!).render(
      <>
        <Help label="Seeds" text="How many" />
        <Plain />
      </>,
    ),
  )
})
afterEach(() => void vi.unstubAllGlobals())

const Plain = () => {
  const [owner, tip] = useTip('From step 0')
  return (
    <>
      <button type="button" {...owner}>
        Reset
      </button>
      {tip}
    </>
  )
}

const button = (at: number) => document.querySelectorAll('button')[at]
const shown = () => document.querySelector('#tooltips [role=tooltip]')
const enter = (at: number, pointerType: string) =>
  act(async () => {
    // React makes “enter” of “over”.
    button(at).dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType }))
    button(at).dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
  })
const leave = (at: number) =>
  act(async () => {
    button(at).dispatchEvent(new MouseEvent('mouseout', { bubbles: true }))
  })

test('an explanation comes with the pointer, describes its button, and goes with the pointer', async () => {
  expect(shown()).toBeNull()
  await enter(0, 'mouse')
  expect(shown()?.textContent).toBe('How many')
  expect(button(0).getAttribute('aria-describedby')).toBe(shown()?.id)
  await leave(0)
  expect(shown()).toBeNull()
  expect(button(0).hasAttribute('aria-describedby')).toBe(false)
})

test('a tap asks for help, but not for the words of a button that it presses', async () => {
  await enter(1, 'touch')
  expect(shown()).toBeNull()
  await enter(1, 'mouse')
  expect(shown()?.textContent).toBe('From step 0')
  await leave(1)
  await enter(0, 'touch')
  expect(shown()?.textContent).toBe('How many')
})

test('the keyboard asks for help, and a pointer that passes does not take it away', async () => {
  const focused = vi.spyOn(button(0), 'matches').mockReturnValue(true)
  await act(async () => button(0).focus())
  expect(shown()?.textContent).toBe('How many')
  await enter(0, 'mouse')
  await leave(0)
  expect(shown()).not.toBeNull()
  expect(focused).toHaveBeenCalledWith(':focus-visible')
  await act(async () => button(0).blur())
  expect(shown()).toBeNull()
})

test('Escape, a press elsewhere, and its owner out of sight each end it', async () => {
  const press = (on: Element) =>
    act(async () => void on.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })))
  await enter(0, 'mouse')
  await press(button(0))
  expect(shown()).not.toBeNull()
  await press(document.body)
  expect(shown()).toBeNull()
  await leave(0)
  await enter(0, 'mouse')
  await act(
    async () =>
      void document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
  )
  expect(shown()).toBeNull()
  await leave(0)
  await enter(0, 'mouse')
  disconnect.mockClear()
  await act(async () => sight([{ isIntersecting: false }]))
  expect(shown()).toBeNull()
  expect(disconnect).toHaveBeenCalledTimes(1)
})
