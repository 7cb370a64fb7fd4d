import { beforeAll, expect, test, vi } from 'vitest'
import { activate } from '../engine/activate.ts'
import { failures } from '../objectives/gallery/failures.ts'
import { measuredOf } from '../objectives/gallery/measured.ts'
import { measure } from './gallery/measure.ts'
import { digestOf, main } from './gallery.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

test.each(failures.map((failure) => [failure.id, failure] as const))(
  '%s was measured with the settings that it has',
  (_, failure) => {
    expect(measuredOf(failure)?.course).toBe(digestOf(failure))
  },
)

// A run is a function of its link on every machine; all of them are measured by the command.
test.each([
  ['weakEstimator', 'b'],
  ['posteriorCollapse', 'a'],
] as const)('%s, lane %s, first seed: what is recorded', async (id, lane) => {
  const failure = failures.find((one) => one.id === id)!
  expect(await measure(failure, lane, 1)).toEqual([measuredOf(failure)![lane][0]])
})

test.each([[['--only', 'blur,nothing']], [['--al']]])('%j is refused in one line', async (argv) => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(await main(argv)).toBe(2)
  const [[line]] = said.mock.calls
  said.mockRestore()
  expect(line).toMatch(/^gallery: [^\n]+\n$/)
})
