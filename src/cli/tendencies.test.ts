import { beforeAll, expect, test } from 'vitest'
import { activate } from '../engine/activate.ts'
import { outcomeOf as recorded, trials } from '../objectives/tendency.ts'
import { outcomeOf } from './tendencies.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

// A run is a function of its link on every machine; all of them are measured by the command.
test.each(['lsgan 0', 'flowmatching 0'])('%s, first seed: what is recorded', async (key) => {
  const trial = trials.find((one) => one.key === key)!
  const { modes, onMode } = await outcomeOf(trial, 1)
  expect([modes, onMode]).toEqual([[recorded(key)!.modes[0]], [recorded(key)!.onMode[0]]])
})
