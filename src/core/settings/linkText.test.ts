import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { told } from '../../languages/toldTesting.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { decode } from './decode.ts'
import { encode } from './encode.ts'
import { defaults } from './params.ts'

const seed = 20261120
const view = defaults(catalogue.view)

test('a link that is too long is cut before it is read, and says so', () => {
  const long = decode(`#seed=7&target.modes=9${'&x=1'.repeat(50_000)}&width=8`, catalogue)
  expect(long.experiment.training.seed).toBe(7)
  expect(long.experiment.training.width).toBe(catalogue.fallback.training.width)
  expect(told(long.adjusted)[0]).toBe('The link has 195 kB; only its first 64 kB were read.')
  // One value without an end is dropped with its name; the rest stands.
  const endless = decode(`#seed=7&target.modes=${'9'.repeat(1e6)}`, catalogue)
  expect(endless.experiment).toEqual({
    ...catalogue.fallback,
    training: { ...catalogue.fallback.training, seed: 7 },
  })
  expect(told(endless.adjusted)).toEqual(['The link has 977 kB; only its first 64 kB were read.'])
})

describe('the step to pause at', () => {
  const link = (stop: number | null) =>
    encode({ experiment: catalogue.fallback, view, unknown: [], stop }, catalogue)

  test('comes back from the link, and changes nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (stop) => {
        expect(link(stop)).toContain(`&stop=${stop}&`)
        expect(decode(link(stop), catalogue)).toEqual({ ...decode(link(null), catalogue), stop })
      }),
      { seed },
    )
  })

  test('is left out where there is none, as in every link from before', () => {
    expect(link(null)).not.toContain('stop')
    expect(link(null)).toBe(
      encode({ experiment: catalogue.fallback, view, unknown: [] }, catalogue),
    )
    expect(decode('#stop=3000', catalogue)).toMatchObject({ stop: 3000, unknown: [], adjusted: [] })
  })

  test('is repaired like any number', () => {
    const high = decode('#stop=1e9', catalogue)
    expect(high.stop).toBe(10_000_000)
    expect(told(high.adjusted)).toEqual([
      'stop: “1e9” must lie between 1 and 10000000; using 10000000.',
    ])
    expect(decode('#stop=0', catalogue).stop).toBe(1)
    const word = decode('#stop=soon', catalogue)
    expect(word.stop).toBeNull()
    expect(told(word.adjusted)).toEqual(['stop: “soon” is not a number; the run goes on.'])
  })
})
