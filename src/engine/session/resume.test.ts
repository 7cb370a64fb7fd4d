import { beforeAll, describe, expect, test } from 'vitest'
import type { Checkpoint } from '../../core/record/checkpoint.ts'
import type { EnsembleRow } from '../../core/record/ensembleRow.ts'
import type { Wanted } from '../../core/record/frame.ts'
import { append } from '../../core/settings/append.ts'
import { type Course, unedited } from '../../core/settings/course.ts'
import { choose, type Experiment, trainingParams } from '../../core/settings/experiment.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { defaultExperiment } from '../../objectives/defaults.ts'
import { fixtures } from '../../objectives/fixtures/fixtures.ts'
import type { Objective } from '../../objectives/objective.ts'
import { objectives } from '../../objectives/registry.ts'
import { activate, tf } from '../activate.ts'
import { createSession, type Session } from './session.ts'

/**
 * A session that goes on from a checkpoint is the one that was never interrupted, bit for bit, for
 * every objective, preset and optimiser: a new one is tested by being there.
 */

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const tiny = { ...defaultExperiment.training, batch: 16, width: 8, every: 10, seed: 3 }
const forever = Number.POSITIVE_INFINITY
const wanted: Wanted = { samples: 64, layers: ['field', 'warp'] }
/** While nobody measures, some densities are drawn up as often as there is time. */
const measured: Wanted = { ...wanted, layers: [...wanted.layers, 'density'], measure: true }
/** Of the whole run, and of where it is interrupted: after a replay has begun, between evaluations. */
const [CUT, END] = [13, 32]

const experimentOf = (
  choice: Experiment['lanes']['a'],
  change: Partial<Experiment['training']> = {},
): Experiment => ({
  ...defaultExperiment,
  training: { ...tiny, ...change },
  lanes: { ...defaultExperiment.lanes, a: choice },
})

/**
 * All that a session shows and says at the end of its run.
 * @param measure also numbers of just this step, which take longer than all that is trained here
 */
async function seen(session: Session, until: number, runs: number, measure = true) {
  const rows: EnsembleRow[] = []
  await session.advance(until, forever)
  const frames = []
  for (let shown = 0; shown < runs; shown++) {
    const frame = await session.frame({ ...(measure ? measured : wanted), shown, small: 8 })
    rows.push(...frame.rows)
    frames.push({ ...frame, rows: [] })
  }
  return { frames, rows, latest: session.latest, step: session.step }
}

/** What is seen at the end, after a checkpoint that is taken on the way and after none. */
async function bothWays(course: Course, cut = CUT, end = END, measure = true) {
  const { runs } = course.experiment.training
  const whole = await createSession(tf, course, 'a')
  const before = await seen(whole, cut, runs, measure)
  const saved = structuredClone(await whole.save()) satisfies Checkpoint
  const uninterrupted = await seen(whole, end, runs, measure)
  whole.dispose()
  const resumed = await createSession(tf, course, 'a', saved)
  expect(resumed.step).toBe(before.step)
  const again = await seen(resumed, end, runs, measure)
  resumed.dispose()
  return { uninterrupted, again, before, saved }
}

async function expectSame(course: Course, cut?: number, end?: number, measure?: boolean) {
  const { uninterrupted, again } = await bothWays(course, cut, end, measure)
  expect(again).toEqual(uninterrupted)
  return uninterrupted
}

/** Slow: at rates that suit Adam, SGD makes a flow diverge. */
const slow = ({ params }: Objective) =>
  Object.fromEntries(
    Object.keys(params).flatMap((name) => (/rate$/i.test(name) ? [[name, 1e-4]] : [])),
  )
const presets = [...objectives, ...fixtures].flatMap((entry) =>
  entry.presets.map(({ label, values }) => {
    return [entry.id, label, choose(entry, { ...slow(entry), ...values })] as const
  }),
)
const objective = (id: string) => objectives.find((entry) => entry.id === id)!

describe.each(presets)('%s, %s', (_, __, choice) => {
  test.each(['adam', 'rmsprop', 'sgd'] as const)('goes on with %s', async (optimiser) => {
    // Measured a quarter as often as below: there are so many of these.
    const course = unedited(experimentOf(choice, { optimiser, every: 20 }))
    const { frames, rows } = await expectSame(course, CUT, END, false)
    expect(frames[0].status).toBe('ok')
    expect(rows.map(({ step }) => step)).toEqual([20])
  })
})

test.each(trainingParams.dynamics.options)('goes on with the rule $value', async ({ value }) => {
  await expectSame(unedited(experimentOf(choose(objective('fgan')), { dynamics: value })))
})

test.each(['nonsaturating', 'vae'])('goes on with convolutional networks: %s', async (id) => {
  const experiment = experimentOf(choose(objective(id)), { network: 'convolutional', depth: 1 })
  const course = unedited({ ...experiment, target: choose(targetFamily('bars')!) })
  const whole = await createSession(tf, course, 'a')
  await whole.advance(CUT, forever)
  const saved = structuredClone(await whole.save())
  const resumed = await createSession(tf, course, 'a', saved)
  for (const session of [whole, resumed]) await session.advance(END, forever)
  expect(await resumed.save()).toEqual(await whole.save())
  for (const session of [whole, resumed]) session.dispose()
})

describe('every part of a checkpoint counts: from another it is another run', () => {
  const nothing = (states: readonly unknown[]): null[] => states.map(() => null)
  test.each<[string, string, (saved: Checkpoint) => Checkpoint]>([
    [
      'fgan',
      'parameters',
      ({ world, ...saved }) => {
        const parameters = world.parameters.map((numbers) => numbers.map((x) => x + 0.01))
        return { ...saved, world: { ...world, parameters } }
      },
    ],
    [
      'fgan',
      'averages of the optimiser',
      ({ world, ...saved }) => ({
        ...saved,
        world: { ...world, optimisers: nothing(world.optimisers) },
      }),
    ],
    [
      'fit',
      'the last step of a flow',
      ({ world, ...saved }) => ({
        ...saved,
        world: { ...world, flows: nothing(world.flows) },
      }),
    ],
    ['fgan', 'sums of losses', (saved) => ({ ...saved, losses: { steps: {}, sums: {} } })],
    ['fgan', 'steps made', (saved) => ({ ...saved, step: saved.step + 1 })],
  ])('%s: %s', async (id, _, change) => {
    const course = unedited(experimentOf(choose(objective(id))))
    const { saved, uninterrupted } = await bothWays(course)
    const session = await createSession(tf, course, 'a', change(saved))
    const { rows } = await seen(session, END, 1)
    session.dispose()
    expect(rows).not.toEqual(uninterrupted.rows)
  })
})

describe.each(['fit', 'fgan', 'vae'])('%s', (id) => {
  const entry = objective(id)

  test.each([0, 10, 11])('goes on from step %i', async (cut) => {
    await expectSame(unedited(experimentOf(choose(entry))), cut)
  })

  test('goes on with three runs, in the midst of an evaluation', async () => {
    const course = unedited(experimentOf(choose(entry), { runs: 3 }))
    const whole = await createSession(tf, course, 'a')
    await whole.advance(9, forever)
    await whole.advance(10, 0)
    const resumed = await createSession(tf, course, 'a', await whole.save())
    const again = await seen(resumed, END, 3)
    expect(again).toEqual(await seen(whole, END, 3))
    expect(again.rows.map(({ step }) => step)).toEqual([0, 10, 20, 30])
    for (const session of [whole, resumed]) session.dispose()
  })

  test('goes on between its edits, of settings and of the target', async () => {
    const drawn = choose(targetFamily('drawnplane')!)
    const other = { id: drawn.id, values: { modes: '1_2_1_0.3__1_-2_-1_0.3__1_0_3_0.2' } }
    const base = { ...experimentOf(choose(entry)), target: drawn }
    const live = Object.keys(entry.params).find((name) => name.toLowerCase().endsWith('rate'))!
    const course = [
      { step: 7, change: { target: other } },
      { step: 10, change: { lane: 'a', values: { [live]: 0.01 } } } as const,
      { step: 13, change: { target: drawn } },
      { step: 20, change: { target: other, lane: 'a' } } as const,
      { step: 25, change: { lane: 'b', values: { beta: 2 } } } as const,
    ].reduce(append, unedited(base))
    for (const cut of [7, 9, 13, 22]) {
      expect((await expectSame(course, cut)).rows.at(-1)?.step).toBe(30)
    }
  })
})

test('of a run that has diverged, the last good picture goes along', async () => {
  const course = unedited(experimentOf(choose(objective('vae'), { rate: 10 }), { runs: 2 }))
  const { before } = await bothWays(course, 400, 420)
  expect(before.frames[0].status).toBe('diverged')
  const { frames } = await expectSame(course, 400, 420)
  expect(frames[0].samples.every(Number.isFinite)).toBe(true)
})

test('nothing leaks by resuming', async () => {
  const course = unedited(experimentOf(choose(objective('fgan'))))
  const { saved } = await bothWays(course)
  const before = tf.memory().numTensors
  const session = await createSession(tf, course, 'a', saved)
  await session.advance(END, forever)
  await session.save()
  session.dispose()
  expect(tf.memory().numTensors).toBe(before)
})
