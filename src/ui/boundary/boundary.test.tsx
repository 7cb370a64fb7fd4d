// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Boundary } from './Boundary.tsx'
import { lastWord } from './lastWord.ts'
import { lazyPart } from './lazyPart.tsx'
import { MissingPart } from './load.ts'
import { rootErrors } from './rootErrors.ts'

let page: HTMLElement
const logged = vi.spyOn(console, 'error').mockImplementation(() => {})

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  logged.mockClear()
  document.body.innerHTML = '<div id="root"></div>'
  page = document.getElementById('root')!
})
afterEach(() => void vi.unstubAllGlobals())

const show = (content: React.ReactNode) =>
  act(async () => createRoot(page, rootErrors).render(content))
const tryAgain = () => act(async () => page.querySelector('button')!.click())

test('a part that throws leaves a sentence and its neighbours, and can be tried again', async () => {
  let broken = true
  const Part = () => {
    if (broken) throw new Error('broken')
    return <i>whole</i>
  }
  await show(
    <>
      <Boundary>
        <Part />
      </Boundary>
      <b>beside it</b>
    </>,
  )
  expect(page.textContent).toMatch(/^This part of the page failed.*beside it$/)
  // A defect of ours is not kept quiet.
  expect(logged.mock.calls.map(([error]) => String(error))).toEqual(['Error: broken'])
  await tryAgain()
  expect(page.textContent).toMatch(/failed/)
  broken = false
  await tryAgain()
  expect(page.textContent).toBe('wholebeside it')
})

test('a part that does not come is asked for twice, and by its button', async () => {
  const load = vi.fn(async (): Promise<{ default: () => React.ReactNode }> => {
    throw new TypeError('offline')
  })
  const Part = lazyPart(load)
  await show(<Part />)
  expect(page.textContent).toMatch(/^This part could not be loaded/)
  expect(load).toHaveBeenCalledTimes(2)
  expect(logged).not.toHaveBeenCalled()
  load.mockImplementation(async () => ({ default: () => <i>there</i> }))
  await tryAgain()
  expect(page.textContent).toBe('there')
})

test('another place for the same part has what was loaded by then', async () => {
  const load = vi.fn(async (): Promise<{ default: () => React.ReactNode }> => {
    throw new TypeError('offline')
  })
  const Part = lazyPart(load)
  await show(
    <>
      <Part />
      <Part />
    </>,
  )
  load.mockReset().mockImplementation(async () => ({ default: () => <i>there</i> }))
  await tryAgain()
  await tryAgain()
  expect(page.textContent).toBe('therethere')
  expect(load).toHaveBeenCalledTimes(1)
})

test('what no boundary catches ends in a sentence, not in a blank page', async () => {
  // Under `act` React throws such errors instead of telling of them.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
  const Part = ({ broken }: { readonly broken: boolean }) => {
    if (broken) throw new Error('uncaught')
    return <i>whole</i>
  }
  const root = createRoot(page, rootErrors)
  root.render(<Part broken={false} />)
  await vi.waitFor(() => expect(page.textContent).toBe('whole'))
  root.render(<Part broken />)
  await vi.waitFor(() =>
    expect(page.textContent).toMatch(/^Modescope failed\..*load it again\. \(uncaught\)$/),
  )
})

test('the last word holds no markup of what failed', () => {
  lastWord(new MissingPart('<img src="x">'))
  expect(page.querySelector('img')).toBeNull()
  expect(page.textContent).toContain('<img src="x">')
})
