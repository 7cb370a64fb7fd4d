import { beforeAll, describe, expect, test } from 'vitest'
import { rowOfRun } from '../core/record/rowOfRun.ts'
import { unedited } from '../core/settings/course.ts'
import { choose, type Experiment } from '../core/settings/experiment.ts'
import { targetFamily } from '../core/targets/registry.ts'
import { activate, tf } from '../engine/activate.ts'
import { createSession } from '../engine/session/session.ts'
import { defaultExperiment } from './defaults.ts'
import { objectives } from './registry.ts'

/** Every objective that names images keeps these on small ones, and a new one is tested by being there. */

const bars = targetFamily('bars')!
const PIXELS = 16
const wanted = { samples: 9, layers: [] }
const training = { ...defaultExperiment.training, batch: 16, width: 8, every: 10, seed: 3 }
const forever = Number.POSITIVE_INFINITY

const experiment = (a: Experiment['lanes']['a'], change: Partial<typeof training> = {}) =>
  unedited({
    target: choose(bars),
    training: { ...training, ...change },
    lanes: { ...defaultExperiment.lanes, a },
  })

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const ofImages = objectives.filter(({ spaces }) => spaces.includes('image'))

describe.each(ofImages.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
  test('trains: finite steps, samples of the right size, and nothing leaks', async () => {
    const before = tf.memory().numTensors
    const session = await createSession(tf, experiment(choose(entry)), 'a')
    await session.advance(12, forever)
    const during = tf.memory().numTensors
    await session.advance(20, forever)
    const { status, samples, rows } = await session.frame(wanted)
    expect(status).toBe('ok')
    expect(tf.memory().numTensors).toBe(during)
    expect(samples).toHaveLength(wanted.samples * PIXELS)
    expect(samples.every(Number.isFinite)).toBe(true)
    const { losses, metrics } = rowOfRun(rows[2], 0)
    expect(Object.values(losses).length).toBeGreaterThan(0)
    expect(Object.values(losses).every(Number.isFinite)).toBe(true)
    expect(metrics.highQuality).toBeGreaterThanOrEqual(0)
    session.dispose()
    expect(tf.memory().numTensors).toBe(before)
  })

  test('resumed it is uninterrupted, and run 2 of an ensemble the single run with its seed', async () => {
    const course = experiment(choose(entry), { runs: 2 })
    const whole = await createSession(tf, course, 'a')
    await whole.advance(13, forever)
    const resumed = await createSession(tf, course, 'a', structuredClone(await whole.save()))
    const single = await createSession(
      tf,
      experiment(choose(entry), { seed: training.seed + 1 }),
      'a',
    )
    for (const session of [whole, resumed, single]) await session.advance(20, forever)
    const seen = { ...wanted, shown: 1 }
    const { samples } = await whole.frame(seen)
    expect((await resumed.frame(seen)).samples).toEqual(samples)
    expect((await single.frame(wanted)).samples).toEqual(samples)
    expect(resumed.latest).toEqual(whole.latest)
    expect(single.latest[0]).toEqual(whole.latest[1])
    for (const session of [whole, resumed, single]) session.dispose()
  })
})

const choices = ['gaussian', 'bernoulli', 'continuousBernoulli']
const decoded = ofImages.flatMap((entry) => {
  const { decoder } = entry.params
  const options = decoder?.kind === 'choice' ? decoder.options.map(({ value }) => value) : []
  return options.map((value) => [entry.id, value, entry] as const)
})

test('some decoders can be chosen', () => {
  expect(new Set(decoded.map(([, value]) => value))).toEqual(new Set(choices))
})

test.each(decoded)('%s with a decoder that is %s stays finite', async (_, decoder, entry) => {
  const session = await createSession(tf, experiment(choose(entry, { decoder })), 'a')
  await session.advance(10, forever)
  const { samples } = await session.frame(wanted)
  expect(session.statuses).toEqual(['ok'])
  if (decoder !== 'gaussian') {
    // Ink is from none to all, but for rounding.
    expect(samples.every((ink) => ink > -1e-6 && ink < 1 + 1e-6)).toBe(true)
    if (decoder === 'bernoulli') expect(samples.every((ink) => ink === 0 || ink === 1)).toBe(true)
  }
  session.dispose()
})

test('what there is not on images says so before it is trained', async () => {
  const other = objectives.find(({ spaces }) => !spaces.includes('image'))!
  await expect(createSession(tf, experiment(choose(other)), 'a')).rejects.toThrow()
})
