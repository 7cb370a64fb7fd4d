import { beforeAll, describe, expect, test, vi } from 'vitest'
import { divergences } from '../core/divergences/table.ts'
import { moments, onLine } from '../core/gaussian/mixture.ts'
import basins from '../core/golden/basins-1d.json' with { type: 'json' }
import { decode } from '../core/settings/decode.ts'
import { laneNames } from '../core/settings/experiment.ts'
import { activate, tf } from '../engine/activate.ts'
import { createSession } from '../engine/session/session.ts'
import { catalogue } from '../objectives/defaults.ts'
import { endFrom, endsOf, targetOf } from './ends.ts'
import { everyStep } from './everyTesting.ts'
import { measuredOf } from './measured.ts'

// Against hanging only.
vi.setConfig({ testTimeout: 300_000 })

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const pair = [onLine(0.5, -2, 0.5), onLine(0.5, 2, 0.5)]

test.each(basins['B_sym/RKL'])('reverse KL on two modes: from %d to %d, %d', (from, mu, sd) => {
  const end = endFrom(pair, divergences.rkl, [from, 0])
  // The table has three digits.
  expect(end.mu).toBeCloseTo(mu, 3)
  expect(Math.abs(end.sd - sd)).toBeLessThan(5.1e-4)
})

test('forward KL leads to the moments, to nine digits', () => {
  const p = [onLine(0.8, -2, 1), onLine(0.2, 3, 0.3)]
  const { mean, covariance } = moments(p)
  const { mu, sd } = endFrom(p, divergences.kl, [4, Math.log(0.5)])
  expect(mu).toBeCloseTo(mean[0], 8)
  expect(sd).toBeCloseTo(Math.sqrt(covariance[0]), 8)
})

test.each([
  ['#from=1&a=fit', 'no target'],
  ['#from=1&target=pair&a.divergence=kl', 'Lane a says no start'],
  ['#from=1&target=pair&a.start=1_1', 'Lane a says no divergence'],
])('%s: %s', (course, said) => {
  expect(() => endsOf(course)).toThrow(said)
})

test('the target is the one that the course says', () => {
  const course = '#from=1&target=pair&target.separation=3&target.weight=0.7'
  const { target } = decode(course, catalogue).experiment
  expect(target.id).toBe('pair')
  expect(targetOf(course).density).toEqual(
    [onLine(0.7, -1.5, 0.5), onLine(0.3, 1.5, 0.5)].map((one, i) => ({
      ...one,
      weight: i === 0 ? expect.closeTo(0.7) : expect.closeTo(0.3),
    })),
  )
})

/** Those that say where both lanes end: the page shows it, so the engine must end there. */
const ended = everyStep.filter(
  ([, lesson, step]) =>
    step.claim.kind === 'exact' && 'dA' in (measuredOf(lesson, step)?.values ?? {}),
)

describe.each(ended)('%s', (_, lesson, step) => {
  test.each(laneNames)('lane %s ends where it is said to', async (lane) => {
    const course = decode(step.course, catalogue)
    const session = await createSession(tf, course, lane)
    await session.advance(course.stop!, Number.POSITIVE_INFINITY)
    const [[{ mean, sd }]] = (await session.components())!
    const [{ metrics }] = session.latest
    session.dispose()
    const { values } = measuredOf(lesson, step)!
    const of = lane.toUpperCase()
    // The bars of the fits' own goldens, which are of 32-bit floats.
    expect(Math.abs(mean[0] - values[`mu${of}`])).toBeLessThan(1e-3)
    expect(Math.abs(sd[0] - values[`sd${of}`])).toBeLessThan(1e-3)
    expect(Math.abs(metrics.divergence - values[`d${of}`])).toBeLessThan(1e-4)
  })
})
