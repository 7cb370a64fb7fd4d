import { beforeEach, expect, test } from 'vitest'
import type { BackendName } from '../../core/record/backend.ts'
import { unedited } from '../../core/settings/course.ts'
import { decode } from '../../core/settings/decode.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { activate, tf } from '../activate.ts'
import { requestAdapter } from '../webgpu/device/adapter.ts'
import { createSession, type Session } from './session.ts'
import { retarget, tune } from './testing.ts'

const unexpected = (message: string) => {
  throw new Error(message)
}

beforeEach(async ({ skip }) => {
  if (!(await requestAdapter())) skip('no WebGPU adapter')
})

async function samplesAfter(backend: BackendName, hash: string, steps: number, lane: 'a' | 'b') {
  await activate(backend, unexpected)
  const { experiment } = decode(hash, catalogue)
  const session = await createSession(tf, unedited(experiment), lane)
  await session.advance(steps, Number.POSITIVE_INFINITY)
  const frame = await session.frame({ samples: 100, layers: ['field', 'warp'] })
  session.dispose()
  return frame.samples
}

// The optimisers divide by the root of small second moments, which lets rounding grow.
test.each([
  ['#a=fgan', 'a'],
  ['#b=vae', 'b'],
  ['#b=jointrkl&optimiser=rmsprop', 'b'],
  ['#a=nonsaturating&optimiser=sgd&activation=tanh', 'a'],
  ['#a=fgan&target=pair', 'a'],
  ['#b=vae&target=row', 'b'],
  ['#a=fit&target=pair', 'a'],
  ['#a=fit&a.model=mixture&target=row', 'a'],
  ['#a=fit&a.divergence=js&target=drawnplane', 'a'],
  ['#a=fit&a.estimator=reparametrised&a.divergence=kl', 'a'],
  ['#a=fit&a.estimator=score&a.model=mixture', 'a'],
  ['#a=fit&a.estimator=data&a.model=flow', 'a'],
  ['#a=fit&a.model=flow&target=pair', 'a'],
] as const)('ten steps of %s on webgpu are those of the reference', async (hash, lane) => {
  const small = `${hash}&batch=32&width=16&every=10&seed=7`
  const ours = await samplesAfter('webgpu', small, 10, lane)
  const expected = await samplesAfter('reference', small, 10, lane)
  expect(expected.some((value) => value !== 0)).toBe(true)
  ours.forEach((value, i) => {
    expect(Math.abs(value - expected[i])).toBeLessThan(1e-3)
  })
})

test('run r of an ensemble on webgpu is the single run with its seed', async () => {
  await activate('webgpu', unexpected)
  const losses = async (seed: number, runs: number) => {
    const { experiment } = decode(
      `#a=fgan&batch=32&width=16&every=10&seed=${seed}&runs=${runs}`,
      catalogue,
    )
    const session = await createSession(tf, unedited(experiment), 'a')
    await session.advance(20, Number.POSITIVE_INFINITY)
    const row = session.latest[runs - 1]
    session.dispose()
    return Object.values(row.losses)
  }
  const single = await losses(9, 1)
  const ensemble = await losses(7, 3)
  ensemble.forEach((loss, i) => {
    expect(Math.abs(loss - single[i])).toBeLessThan(1e-4)
  })
})

test('numbers of a step in between leave the regular ones on webgpu as they are', async () => {
  await activate('webgpu', unexpected)
  const { experiment } = decode('#a=fgan&batch=32&width=16&every=10', catalogue)
  const losses = async (looks: readonly number[]) => {
    const session = await createSession(tf, unedited(experiment), 'a')
    for (const step of looks) {
      await session.advance(step, Number.POSITIVE_INFINITY)
      const { now } = await session.frame({ samples: 1, layers: [], measure: true })
      expect(now?.step).toBe(step)
    }
    await session.advance(20, Number.POSITIVE_INFINITY)
    const { rows } = await session.frame({ samples: 1, layers: [] })
    session.dispose()
    return [...Object.values(rows[rows.length - 1].losses)].map((values) => values[0])
  }
  const expected = await losses([])
  const measured = await losses([4, 13, 17])
  expect(expected).toHaveLength(2)
  measured.forEach((loss, i) => {
    expect(Math.abs(loss - expected[i])).toBeLessThan(1e-5)
  })
})

test('buffers and tensors on the GPU do not grow', async () => {
  await activate('webgpu', unexpected)
  const used = () => {
    const { numTensors, numDataBuffers, ...rest } = tf.memory()
    return { numTensors, numDataBuffers, ...(rest as object) } as Record<string, number>
  }
  const before = used()
  const { experiment } = decode('#a=fgan&batch=32&width=16&every=10', catalogue)
  const session = await createSession(tf, unedited(experiment), 'a')
  const cycle = async (n: number) => {
    await session.advance(session.step + 25, Number.POSITIVE_INFINITY)
    await session.frame({ samples: 100, layers: ['field', 'warp'] })
    tune(session, 'a', { criticRate: 1e-3 / n })
    await session.advance(session.step + 25, Number.POSITIVE_INFINITY)
    await session.frame({ samples: 100, layers: ['field', 'warp'] })
  }
  for (let n = 1; n <= 2; n++) await cycle(n)
  const during = used()
  for (let n = 3; n <= 6; n++) await cycle(n)
  expect(used()).toEqual(during)
  session.dispose()
  const { numTensors, numDataBuffers } = used()
  expect({ numTensors, numDataBuffers }).toEqual({
    numTensors: before.numTensors,
    numDataBuffers: before.numDataBuffers,
  })
})

test('a run that diverges on webgpu is noticed, and keeps its last good picture', async () => {
  await activate('webgpu', unexpected)
  const { experiment } = decode('#b=vae&b.rate=10&batch=32&width=16&every=10', catalogue)
  const session = await createSession(tf, unedited(experiment), 'b')
  await session.advance(2000, Number.POSITIVE_INFINITY)
  const frame = await session.frame({ samples: 100, layers: ['warp'] })
  session.dispose()
  expect(frame.status).toBe('diverged')
  expect(frame.step).toBeLessThan(2000)
  expect(frame.samples.every(Number.isFinite)).toBe(true)
})

test('a run goes on with another target', async () => {
  await activate('webgpu', unexpected)
  const { experiment } = decode('#a=fit&a.divergence=kl&target=drawnline&every=10', catalogue)
  const session = await createSession(tf, unedited(experiment), 'a')
  await session.advance(20, Number.POSITIVE_INFINITY)
  const { id, values } = experiment.target
  retarget(session, { id, values: { ...values, modes: '1_3_0.7' } })
  await session.advance(200, Number.POSITIVE_INFINITY)
  const [[{ mean, sd }]] = (await session.components())!
  session.dispose()
  expect(Math.abs(mean[0] - 3)).toBeLessThan(1e-3)
  expect(Math.abs(sd[0] - 0.7)).toBeLessThan(1e-3)
})

// As far apart as two runs of one session may be, whose commands are grouped otherwise.
test.each([
  ['#a=fgan', 'adam'],
  ['#a=nonsaturating&runs=2', 'rmsprop'],
  ['#a=vae', 'adam'],
  ['#a=vae', 'sgd'],
  ['#a=fit&a.model=mixture&target=row', 'adam'],
] as const)('%s goes on from a checkpoint on webgpu, with %s', async (hash, optimiser) => {
  await activate('webgpu', unexpected)
  const small = `${hash}&optimiser=${optimiser}&batch=32&width=16&every=10&seed=7`
  const course = unedited(decode(small, catalogue).experiment)
  const end = async (session: Session) => {
    await session.advance(24, Number.POSITIVE_INFINITY)
    const { samples, rows } = await session.frame({ samples: 100, layers: [], measure: true })
    session.dispose()
    return { samples, losses: rows.flatMap(({ losses }) => Object.values(losses)) }
  }
  const whole = await createSession(tf, course, 'a')
  await whole.advance(13, Number.POSITIVE_INFINITY)
  await whole.frame({ samples: 1, layers: [] })
  const saved = structuredClone(await whole.save())
  const uninterrupted = await end(whole)
  const resumed = await createSession(tf, course, 'a', saved)
  expect(resumed.step).toBe(13)
  const again = await end(resumed)
  expect(uninterrupted.samples.some((value) => value !== 0)).toBe(true)
  again.samples.forEach((value, i) => {
    expect(Math.abs(value - uninterrupted.samples[i])).toBeLessThan(1e-4)
  })
  expect(again.losses.length).toBe(uninterrupted.losses.length)
  again.losses.forEach((values, i) => {
    values.forEach((value, r) => {
      expect(Math.abs(value - uninterrupted.losses[i][r])).toBeLessThan(1e-4)
    })
  })
})
