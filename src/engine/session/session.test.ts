import { describe, expect, test } from 'vitest'
import type { BackendName } from '../../core/record/backend.ts'
import { lineSize, type Wanted, warpLines, warpPoints } from '../../core/record/frame.ts'
import { unedited } from '../../core/settings/course.ts'
import { decode } from '../../core/settings/decode.ts'
import { encode } from '../../core/settings/encode.ts'
import type { Experiment } from '../../core/settings/experiment.ts'
import { modeCount } from '../../core/targets/target.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { activate, tf } from '../activate.ts'
import { createSession } from './session.ts'
import { retarget } from './testing.ts'

const unexpected = (message: string) => {
  throw new Error(message)
}
const small = '#batch=32&width=16&every=10&seed=7'
const wanted: Wanted = { samples: 100, layers: ['field', 'warp'] }
const experiment = (hash: string): Experiment => decode(hash, catalogue).experiment

async function samplesAfter(backend: BackendName, hash: string, steps: number, lane: 'a' | 'b') {
  await activate(backend, unexpected)
  const session = await createSession(tf, unedited(experiment(hash)), lane)
  await session.advance(steps, Number.POSITIVE_INFINITY)
  const { samples } = await session.frame(wanted)
  session.dispose()
  return samples
}

describe('a run is a function of its link', () => {
  test.each(['a', 'b'] as const)('lane %s: 200 steps twice are bitwise equal', async (lane) => {
    const link = decode(small, catalogue)
    const first = await samplesAfter('wasm', small, 200, lane)
    const second = await samplesAfter('wasm', encode(link, catalogue), 200, lane)
    expect(second).toEqual(first)
  })

  test('another seed is another run', async () => {
    const first = await samplesAfter('wasm', small, 5, 'a')
    const second = await samplesAfter('wasm', `${small}&seed=8`.replace('&seed=7', ''), 5, 'a')
    expect(second).not.toEqual(first)
  })

  test('the same objective in both lanes is the same run', async () => {
    const link = `${small}&b=fgan`
    expect(await samplesAfter('wasm', link, 20, 'b')).toEqual(
      await samplesAfter('wasm', link, 20, 'a'),
    )
  })

  test('pauses and layers do not change it', async () => {
    await activate('wasm', unexpected)
    const session = await createSession(tf, unedited(experiment(small)), 'a')
    for (let step = 1; step <= 30; step++) {
      await session.advance(step, 0)
      await session.frame({ ...wanted, samples: step })
    }
    const { samples } = await session.frame(wanted)
    session.dispose()
    expect(samples).toEqual(await samplesAfter('wasm', small, 30, 'a'))
  })
})

const line = `${small}&target=pair`

// 1e-4 of a unit-scale sample: float32 rounding (6e-8) grows through 20 Adam steps, which divide by
// the root of small second moments.
test.each([
  ['a', 'the plane', small],
  ['b', 'the plane', small],
  ['a', 'the line', line],
  ['b', 'the line', line],
] as const)('lane %s on %s: wasm equals the reference after 20 steps', async (lane, _, hash) => {
  const ours = await samplesAfter('wasm', hash, 20, lane)
  const reference = await samplesAfter('reference', hash, 20, lane)
  let worst = 0
  ours.forEach((value, i) => {
    worst = Math.max(worst, Math.abs(value - reference[i]))
  })
  expect(worst).toBeLessThan(1e-4)
})

test.each([small, line])(
  'run r of an ensemble equals the single run with its seed: %s',
  async (hash) => {
    await activate('wasm', unexpected)
    const ensemble = await createSession(tf, unedited(experiment(`${hash}&runs=3`)), 'a')
    await ensemble.advance(20, Number.POSITIVE_INFINITY)
    const single = await createSession(
      tf,
      unedited(experiment(hash.replace('seed=7', 'seed=9'))),
      'a',
    )
    await single.advance(20, Number.POSITIVE_INFINITY)
    const { losses, shares } = ensemble.latest[2]
    expect(losses).toEqual(single.latest[0].losses)
    expect(shares).toEqual(single.latest[0].shares)
    ensemble.dispose()
    single.dispose()
  },
)

test.each(['a', 'b'] as const)('lane %s learns a target on the line', async (lane) => {
  await activate('wasm', unexpected)
  const session = await createSession(tf, unedited(experiment(line)), lane)
  const { blurredForwardKl: start } = session.latest[0].metrics
  await session.advance(600, Number.POSITIVE_INFINITY)
  const { status, samples, layers, rows } = await session.frame(wanted)
  expect(status).toBe('ok')
  // One number a point.
  expect(samples).toHaveLength(wanted.samples)
  expect(samples.every(Number.isFinite)).toBe(true)
  expect(layers.field?.length ?? 0).toBe(lane === 'a' ? lineSize : 0)
  expect(layers.warp).toHaveLength(warpLines * warpPoints)
  expect(rows[rows.length - 1].shares).toHaveLength(2)
  expect(session.latest[0].metrics.blurredForwardKl).toBeLessThan(start / 2)
  session.dispose()
})

test('evaluations fall on multiples of the interval and cover all losses', async () => {
  await activate('wasm', unexpected)
  const session = await createSession(tf, unedited(experiment(small)), 'b')
  await session.advance(25, Number.POSITIVE_INFINITY)
  const { rows, step } = await session.frame(wanted)
  expect(step).toBe(25)
  expect(rows.map((row) => row.step)).toEqual([0, 10, 20])
  expect(Object.keys(rows[1].losses)).toEqual(['negative ELBO'])
  expect((await session.frame(wanted)).rows).toEqual([])
  session.dispose()
})

test('a run that diverges keeps its last good picture and its rows', async () => {
  await activate('wasm', unexpected)
  const rate = '&b.rate=10'
  const session = await createSession(tf, unedited(experiment(small + rate)), 'b')
  const start = await session.frame(wanted)
  await session.advance(2000, Number.POSITIVE_INFINITY)
  const frame = await session.frame(wanted)
  expect(frame.status).toBe('diverged')
  expect(frame.step).toBeLessThan(2000)
  expect(frame.samples.every(Number.isFinite)).toBe(true)
  expect(start.rows).toHaveLength(1)
  session.dispose()
})

test('a run that diverges does not stop the others of its ensemble', async () => {
  await activate('wasm', unexpected)
  const what = experiment(`${small}&runs=2`)
  const session = await createSession(tf, unedited(what), 'b')
  await session.advance(10, Number.POSITIVE_INFINITY)
  const theta = tf.engine().registeredVariables
  for (const variable of Object.values(theta)) {
    const [runs, size] = variable.shape
    if (runs !== 2) continue
    const broken = tf.tidy(() => variable.mul(tf.tensor2d([Number.NaN, 1], [2, 1])))
    expect(broken.shape).toEqual([2, size])
    variable.assign(broken)
    broken.dispose()
  }
  await session.advance(30, Number.POSITIVE_INFINITY)
  expect(session.statuses).toEqual(['diverged', 'ok'])
  expect(session.latest.map(({ step }) => step)).toEqual([10, 30])
  session.dispose()
})

test('nothing leaks', async () => {
  await activate('wasm', unexpected)
  const before = tf.memory().numTensors
  const session = await createSession(tf, unedited(experiment(small)), 'a')
  await session.advance(5, Number.POSITIVE_INFINITY)
  const during = tf.memory().numTensors
  await session.advance(45, Number.POSITIVE_INFINITY)
  await session.frame(wanted)
  await session.advance(55, Number.POSITIVE_INFINITY)
  expect(tf.memory().numTensors).toBe(during)
  session.dispose()
  expect(tf.memory().numTensors).toBe(before)
})

test.each(['fit', 'fgan', 'vae'])(
  '%s goes on with another target, in its own units',
  async (id) => {
    const hash = `#a=${id}&target=drawnplane&batch=32&width=16&every=50`
    const { experiment } = decode(hash, catalogue)
    const session = await createSession(tf, unedited(experiment), 'a')
    await session.advance(50, Number.POSITIVE_INFINITY)
    const target = { ...experiment.target, values: { modes: '1_2_1_0.3__1_-2_-1_0.3__1_0_3_0.2' } }
    retarget(session, target)
    expect(modeCount(session.reference.target)).toBe(3)
    await session.advance(150, Number.POSITIVE_INFINITY)
    expect(session.latest[0].shares).toHaveLength(3)
    const samples = (await session.frame({ samples: 50, layers: ['field'] })).samples
    expect(samples.every(Number.isFinite)).toBe(true)
    session.dispose()
  },
)
