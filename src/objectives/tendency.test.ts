import { expect, test } from 'vitest'
import { outcomeOf, tendencyOf, trialModes, trialSeeds, trials } from './tendency.ts'

test.each(trials.map(({ key }) => key))('%s was measured', (key) => {
  const outcome = outcomeOf(key)
  expect(outcome?.modes).toHaveLength(trialSeeds)
  expect(outcome?.onMode).toHaveLength(trialSeeds)
  for (const captured of outcome!.modes) {
    expect(Number.isInteger(captured) && captured >= 0 && captured <= trialModes).toBe(true)
  }
})

const all = (n: number, of: number) => Array.from({ length: of }, (_, i) => (i < n ? 8 : 5))

test('what is said of ten runs', () => {
  const onMode = Array(10).fill(0.9)
  expect(tendencyOf({ modes: all(8, 10), onMode })).toBe('covers')
  expect(tendencyOf({ modes: all(7, 10), onMode })).toBe('neither')
  expect(tendencyOf({ modes: all(3, 10), onMode })).toBe('neither')
  expect(tendencyOf({ modes: all(2, 10), onMode })).toBe('seeks')
  // Samples between the modes are not drawn to any.
  expect(tendencyOf({ modes: all(0, 10), onMode: Array(10).fill(0.4) })).toBe('neither')
})
