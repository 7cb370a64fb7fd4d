// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Frame } from '../../core/record/frame.ts'
import { lineSize } from '../../core/record/frame.ts'
import { choose } from '../../core/settings/experiment.ts'
import { objectiveById } from '../../objectives/registry.ts'
import { modescope } from '../../store/store.ts'
import { CollapseKey } from './CollapseKey.tsx'
import { FieldKey } from './FieldKey.tsx'

beforeAll(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  document.body.innerHTML = '<div id="root"></div>'
})
afterAll(() => void vi.unstubAllGlobals())

const bare: Frame = {
  ...{
    step: 1,
    status: 'ok',
    statuses: ['ok'],
    shown: 0,
    samples: new Float32Array(),
    small: null,
  },
  ...{ layers: {}, square: { center: [0, 0], halfWidth: 1 }, components: null, trail: [] },
  ...{ rows: [], now: null },
}

async function keyOf(frame: Frame, Key = FieldKey, layer = 'field'): Promise<string> {
  const { lanes, layers } = modescope.getState()
  modescope.setState({
    lanes: { ...lanes, a: { ...lanes.a, phase: 'ready', frame } },
    layers: { ...layers, field: false, collapse: false, [layer]: true },
  })
  const root = createRoot(document.getElementById('root')!)
  await act(async () =>
    root.render(
      <MantineProvider>
        <Key lane="a" />
      </MantineProvider>,
    ),
  )
  const text = document.querySelector('p')?.textContent ?? ''
  await act(async () => root.unmount())
  return text
}

const field = new Float32Array(lineSize).fill(1.5)

test('the colours are log p/q only of a critic that estimates it', async () => {
  expect(await keyOf({ ...bare, layers: { field } })).toBe('Critic, log p/q:q denser −2+2 p denser')
  const own = await keyOf({ ...bare, layers: { field }, ownCritic: 'Potential' })
  expect(own).toMatch(/^Potential, not log p\/q: *−2\+2 *$/)
  expect(await keyOf(bare)).toMatch(/no critic/)
})

test('the key of collapse is there where a lane can show it, and says which lane cannot', async () => {
  const { experiment } = modescope.getState()
  const keyWith = async (b: string, frame: Frame) => {
    const lanes = { ...experiment.lanes, b: choose(objectiveById(b)!) }
    modescope.setState({ experiment: { ...experiment, lanes } })
    return keyOf(frame, CollapseKey, 'collapse')
  }
  const shown = { ...bare, layers: { collapse: field } }
  expect(await keyWith('fgm', shown)).toBe('log d/q:q denser −2+2 d denser')
  expect(await keyWith('fgm', bare)).toMatch(/No density estimator/)
  expect(await keyWith('vae', bare)).toBe('')
  modescope.setState({ experiment })
})
