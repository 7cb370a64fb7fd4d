// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { canonical, isLocal } from '../../core/settings/canonical.ts'
import { words } from '../../languages/words.ts'
import { modescope } from '../../store/store.ts'
import { CopyLink } from '../header/CopyLink.tsx'

let root: Root
const writeText = vi.fn(async (_: string) => {})

beforeAll(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('navigator', { clipboard: { writeText } })
})
afterAll(() => void vi.unstubAllGlobals())
beforeEach(async () => {
  modescope.setState({ notices: [] })
  writeText.mockClear()
  document.body.innerHTML = '<div id="root"></div>'
  root = createRoot(document.getElementById('root')!)
  await act(async () =>
    root.render(
      <MantineProvider>
        <CopyLink />
      </MantineProvider>,
    ),
  )
})
afterEach(() => act(async () => root.unmount()))

const copy = () => act(async () => document.querySelector('button')!.click())
const said = () => modescope.getState().notices.map(({ text }) => text)

test('a copied address that opens nowhere else says so, once', async () => {
  await copy()
  await copy()
  const [[address]] = writeText.mock.calls
  expect(address).toContain('#v=1&target=ring')
  // Not where the site has an address, which is copied instead of the page's own.
  expect(isLocal(address)).toBe(canonical === null)
  expect(said()).toEqual(canonical === null ? [words.transport.local] : [])
})

test('where copying is forbidden that is all that is said', async () => {
  writeText.mockRejectedValueOnce(new DOMException('denied', 'NotAllowedError'))
  await copy()
  expect(said()).toEqual([words.transport.copyFailed])
})
