import { expect, test } from 'vitest'
import { defaultExperiment } from '../../objectives/defaults.ts'
import { say } from '../say.ts'
import { lanes } from './failures.ts'

const { target } = defaultExperiment
const { id } = defaultExperiment.lanes.a

test('a setting that changed has the label of its control', () => {
  const restart = say(lanes.restart, {
    code: 'settings',
    settings: [
      { place: 'training', id: null, name: 'width' },
      { place: 'target', id: target.id, name: 'modes' },
      { place: 'target', id: 'grid', name: null },
      { place: 'objective', id, name: null },
    ],
  })
  expect(restart).toBe('Width, Modes, Target, Objective changed')
  const settings = [{ place: 'objective', id, name: 'criticRate' }] as const
  expect(say(lanes.laneNotice, { code: 'changed', settings, step: 40 })).toBe(
    'Critic learning rate changed at step 40. Reset trains with the new setting from step 0.',
  )
})

test('the faster backend is named with what was measured', () => {
  expect(say(lanes.reason, { code: 'measured', rates: { wasm: 300.4, webgpu: 900 } })).toBe(
    'measured here: wasm 300, webgpu 900 steps/s',
  )
})

test('a lane that stopped says why, and what helps', () => {
  const stopped = (message: string) =>
    say(lanes.laneNotice, { code: 'failed', failure: { code: 'said', message } })
  expect(stopped('out of luck.')).toBe('This lane stopped: out of luck. Reset tries again.')
  const failure = { code: 'forbidden' } as const
  expect(say(lanes.laneNotice, { code: 'failed', failure })).toMatch(/^This page may not start/)
  const slow = { code: 'slow', what: 'step', milliseconds: 15_000 } as const
  expect(say(lanes.failure, slow)).toMatch(/^A step takes longer than 15 s here: fewer runs/)
})
