import { beforeAll, expect, test } from 'vitest'
import type { Wanted } from '../../core/record/frame.ts'
import { packSnapshot } from '../../core/record/snapshot.ts'
import { unedited } from '../../core/settings/course.ts'
import { choose, type Experiment } from '../../core/settings/experiment.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { defaultExperiment } from '../../objectives/defaults.ts'
import { activate, tf } from '../activate.ts'
import { createSession } from './session.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const forever = Number.POSITIVE_INFINITY
const training = { ...defaultExperiment.training, batch: 16, width: 8, every: 10, runs: 2 }
const points: Experiment = { ...defaultExperiment, training }
const images: Experiment = { ...points, target: choose(targetFamily('bars')!) }
const wanted: Wanted = { samples: 512, layers: [], shown: 1 }
const open = (experiment: Experiment) => createSession(tf, unedited(experiment), 'a')

test.each([
  ['points', points],
  ['images', images],
])('each evaluation brings what its page would have shown: %s', async (_, experiment) => {
  const session = await open(experiment)
  const { target } = session.reference
  const first = await session.frame({ ...wanted, past: true })
  await session.advance(35, forever)
  const { rows, past } = await session.frame({ ...wanted, past: true })
  expect(first.past?.map(({ step }) => step)).toEqual([0])
  expect(rows.map(({ step }) => step)).toEqual([10, 20, 30])
  expect(past?.map(({ step }) => step)).toEqual([10, 20, 30])
  session.dispose()

  const shown = await open(experiment)
  for (const snapshot of [...first.past!, ...past!]) {
    await shown.advance(snapshot.step, forever)
    const { samples, step } = await shown.frame(wanted)
    expect(snapshot).toEqual(packSnapshot(step, 1, samples, target.space, target))
  }
  shown.dispose()
})

test('nothing is kept where nobody asks for it, and whoever asks changes nothing', async () => {
  const [quiet, asked] = [await open(points), await open(points)]
  for (const until of [7, 35, 61]) {
    await quiet.advance(until, forever)
    await asked.advance(until, forever)
    const { past, ...frame } = await asked.frame({ ...wanted, past: true })
    const without = await quiet.frame(wanted)
    expect(without).not.toHaveProperty('past')
    expect(frame).toEqual(without)
    expect(past?.every(({ run }) => run === 1) ?? true).toBe(true)
  }
  expect(await quiet.save()).toEqual(await asked.save())
  for (const session of [quiet, asked]) session.dispose()
})
