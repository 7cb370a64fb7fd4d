// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { modescope } from '../../store/store.ts'
import AskSeat from './AskSeat.tsx'

let root: Root

beforeAll(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterAll(() => void vi.unstubAllGlobals())
beforeEach(async () => {
  modescope.getState().open('#seed=ask')
  document.body.innerHTML = '<div id="root"></div>'
  root = createRoot(document.getElementById('root')!)
  await act(async () =>
    root.render(
      <MantineProvider>
        <AskSeat />
      </MantineProvider>,
    ),
  )
})
afterEach(() => act(async () => root.unmount()))

const field = () => document.querySelector('input')!
const seed = () => modescope.getState().experiment.training.seed
const asks = () => modescope.getState().asksSeat

async function answer(text: string) {
  await act(async () => {
    // React listens to what a person writes, not to what a script sets.
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
    set!.call(field(), text)
    field().dispatchEvent(new Event('input', { bubbles: true }))
  })
  await act(async () => document.querySelector('form')!.requestSubmit())
}

test('the field has the focus, a name and a keyboard of digits', () => {
  expect(document.activeElement).toBe(field())
  expect(field().inputMode).toBe('numeric')
  expect(document.querySelector(`label[for="${field().id}"]`)?.textContent).toBe(
    'Number of your seat',
  )
})

test('a number is taken as it stands', async () => {
  await answer(' 38 ')
  expect([asks(), seed()]).toEqual([false, 38])
})

test.each([
  ['3.5', 'must be a whole number'],
  ['row C', 'is not a number'],
  ['-2', 'must lie between 0 and 2147483647'],
])('“%s” is refused: it %s', async (text, why) => {
  await answer(text)
  expect(asks()).toBe(true)
  expect(document.body.textContent).toContain(`“${text}” ${why}.`)
})

test('without one any is picked, by its button too', async () => {
  await answer('')
  expect(asks()).toBe(false)
  await act(async () => modescope.getState().open('#seed=ask'))
  expect(asks()).toBe(true)
  const buttons = [...document.querySelectorAll('button')]
  await act(async () => buttons.find((one) => one.textContent === 'Pick one for me')!.click())
  expect(asks()).toBe(false)
})
