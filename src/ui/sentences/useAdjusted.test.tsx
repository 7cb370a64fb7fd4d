// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { modescope } from '../../store/store.ts'
import { Notices } from './Notices.tsx'

const { open, notify } = modescope.getState()
const texts = () => [...document.querySelectorAll('section p')].map((one) => one.textContent)

/** The words come late. */
const told = (...expected: readonly unknown[]) =>
  vi.waitFor(() => act(async () => expect(texts()).toEqual(expected)))

beforeAll(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  document.body.innerHTML = '<div id="root"></div>'
  const root = createRoot(document.getElementById('root')!)
  await act(async () =>
    root.render(
      <MantineProvider>
        <Notices />
      </MantineProvider>,
    ),
  )
})
afterAll(() => void vi.unstubAllGlobals())

test('all repairs of a link are one message, and a good link takes it away', async () => {
  await act(async () => open('#target=moon&batch=9999'))
  await told(
    'target: there is no “moon”; using ring. batch: “9999” must lie between 8 and 2048; using 2048.',
  )
  await act(async () => notify('something else'))
  await act(async () => open('#target=grid'))
  await told('something else')
})

test('of many repairs the first few are told', async () => {
  const bad = ['seed', 'runs', 'batch', 'depth', 'width', 'latent', 'every', 'beta1']
  await act(async () => open(`#${bad.map((name) => `${name}=x`).join('&')}`))
  await told(expect.stringMatching(/^seed: .* And 4 more\.$/), 'something else')
})
