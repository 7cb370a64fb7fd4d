import { beforeAll, expect, test, vi } from 'vitest'
import { activate } from '../engine/activate.ts'
import { outcomeOf as recorded, trials } from '../objectives/tendency.ts'
import { main, outcomeOf } from './tendencies.ts'

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

test.each([[['--only', 'lsgan,nothing']], [['--al']]])(
  '%j is refused in one line',
  async (argv) => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    expect(await main(argv)).toBe(2)
    const [[line]] = said.mock.calls
    said.mockRestore()
    expect(line).toMatch(/^tendencies: [^\n]+\n$/)
  },
)
