// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { answer, sheet } from '../../core/worksheet/sheetTesting.ts'
import { fixture } from '../../store/lesson/fixtureTesting.ts'
import { readMarkup } from '../qr/qrTesting.ts'
import { PrintedSheet } from './PrintedSheet.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

const steps = [
  answer({ id: 'one', chosen: 0, text: '<b>p</b>' }),
  answer({ id: 'ten', link: '#from=1&width=16&stop=500&lesson=luck.ten' }),
  answer({ id: 'class', chosen: 'skipped', text: '', link: null, fingerprint: null }),
]

test('it is printed once, with a code of each run, and is gone after that', async () => {
  const print = vi.fn()
  vi.stubGlobal('print', print)
  const done = vi.fn()
  document.body.innerHTML = '<div></div>'
  const root = createRoot(document.querySelector('div')!)
  const draw = () =>
    act(async () =>
      root.render(<PrintedSheet lesson={fixture} sheet={sheet({ steps })} done={done} />),
    )
  await draw()
  await draw()
  expect(print).toHaveBeenCalledTimes(1)
  const [one, varied, other, ...more] = document.querySelectorAll('article > section')
  expect(more).toEqual([])
  expect(one.textContent).toContain('My answer: All of them<b>p</b>Fingerprint 0123456789ab')
  // Of the course of the step its name is enough; of a varied one it is not.
  expect(readMarkup(one.querySelector('figure')!.innerHTML)).toMatch(/#lesson=luck\.one&seed=7$/)
  expect(readMarkup(varied.querySelector('figure')!.innerHTML)).toMatch(
    /#from=1&width=16&stop=500&lesson=luck\.ten$/,
  )
  expect(other.textContent).toContain('No answer')
  expect(other.querySelector('figure')).toBeNull()
  window.dispatchEvent(new Event('afterprint'))
  expect(done).toHaveBeenCalledTimes(1)
  await act(async () => root.unmount())
  expect(document.querySelector('article')).toBeNull()
})
