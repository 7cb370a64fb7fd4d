import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { unedited } from '../../../core/settings/course.ts'
import { choose, type Experiment } from '../../../core/settings/experiment.ts'
import { targetFamily } from '../../../core/targets/registry.ts'
import { defaultExperiment } from '../../../objectives/defaults.ts'
import type { Objective } from '../../../objectives/objective.ts'
import { objectiveById } from '../../../objectives/registry.ts'
import { activate, tf } from '../../activate.ts'
import { activations } from '../../network/testing.ts'
import { createSession } from '../../session/session.ts'
import { wasmOf } from '../tensors/wasmBackend.ts'
import { createSteps } from './replaySteps.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

afterEach(() => void vi.restoreAllMocks())

const ring = defaultExperiment.target
const training = { ...defaultExperiment.training, batch: 24, width: 12, every: 20 }
const wanted = { samples: 50, layers: ['field', 'warp'] }

/** That θ and losses are the same bits, whatever the objective, is for replayed.test.ts to say. */
const families = ['fit', 'fgan', 'vae', 'jointrkl', 'flowmatching'].map((id) => objectiveById(id)!)

/** Counts how often an objective is asked for a step; a step that is replayed asks nobody. */
function countSteps(objective: Objective) {
  const learn = objective.learn
  const phases = new Set<number>()
  let asked = 0
  vi.spyOn(objective, 'learn').mockImplementation((world) => {
    const learner = learn(world)
    return {
      ...learner,
      step(batch) {
        asked++
        phases.add(batch.phase)
        return learner.step(batch)
      },
    }
  })
  return () => ({ asked, phases: phases.size })
}

/** Samples and rows after 25 steps, and how many of these were not replayed. */
async function train(experiment: Experiment, runs: number, between: (step: number) => boolean) {
  const counted = countSteps(objectiveById(experiment.lanes.a.id)!)
  const training = { ...experiment.training, runs }
  const session = await createSession(tf, unedited({ ...experiment, training }), 'a')
  for (let step = 1; step <= 25; step++) {
    // The evaluation of several runs may take several calls.
    while (session.step < step) await session.advance(step, 0)
    // A changed setting makes the session forget its replay.
    if (between(step)) session.edit([{ step: session.step, change: { lane: 'a', values: {} } }])
  }
  const { samples, rows, layers } = await session.frame(wanted)
  session.dispose()
  vi.restoreAllMocks()
  return { seen: { samples, rows, layers }, ...counted() }
}

test.each(families)(
  'what is seen of $id after replayed steps has the bits of eager ones',
  async (objective) => {
    const lanes = { ...defaultExperiment.lanes, a: choose(objective) }
    // On the line a fit has a hundredth of the nodes.
    const target = objective.family === 'fit' ? choose(targetFamily('pair')!) : ring
    const experiment = { target, training, lanes }
    const eager = await train(experiment, 2, () => true)
    const replayed = await train(experiment, 2, () => false)
    const disturbed = await train(experiment, 2, (step) => step % 7 === 0)
    expect(replayed.seen).toEqual(eager.seen)
    expect(disturbed.seen).toEqual(eager.seen)
    expect(eager.asked).toBe(25)
    // Of a phase two equal steps in a row are asked for, of four at most; after a change again.
    expect(replayed.asked).toBeLessThanOrEqual(4 * eager.phases)
    expect(disturbed.asked).toBeLessThanOrEqual(4 * 4 * eager.phases)
  },
)

test.each(activations)('so does a penalised step with %s', async (activation) => {
  const lanes = {
    ...defaultExperiment.lanes,
    a: choose(objectiveById('fgan')!, { gradientPenalty: 0.7 }),
  }
  const experiment = { ...defaultExperiment, training: { ...training, activation }, lanes }
  const eager = await train(experiment, 3, () => true)
  const replayed = await train(experiment, 3, () => false)
  expect(replayed.seen).toEqual(eager.seen)
  expect(eager.asked).toBe(25)
  expect(replayed.asked).toBeLessThanOrEqual(4)
  const free = { ...experiment, lanes: defaultExperiment.lanes }
  expect((await train(free, 3, () => false)).seen.samples).not.toEqual(eager.seen.samples)
})

test('two equal steps are listened to, the others replayed, and variables stay readable', async () => {
  const sum = tf.variable(tf.scalar(0))
  let calls = 0
  const steps = createSteps(tf, wasmOf(tf), () => {
    calls++
    sum.assign(tf.add(sum, 1))
  })
  for (let k = 0; k < 10; k++) steps.run(k)
  expect(calls).toBe(2)
  steps.settle()
  expect(Array.from(await sum.data())).toEqual([10])
  // Written from outside: the replay goes on from there.
  sum.assign(tf.scalar(100))
  steps.run(10)
  steps.settle()
  expect(Array.from(await sum.data())).toEqual([101])
  expect(calls).toBe(2)
  steps.dispose()
  sum.dispose()
})

test('a variable may become what another one was', async () => {
  const start = [1, 2, 3]
  const [a, b, c] = start.map((value) => tf.variable(tf.scalar(value)))
  let calls = 0
  const steps = createSteps(tf, wasmOf(tf), () => {
    calls++
    const sum = tf.add(a, b)
    const [first, second] = [tf.clone(a), tf.clone(b)]
    a.assign(second)
    b.assign(first)
    c.assign(tf.add(sum, c))
  })
  for (let k = 0; k < 7; k++) steps.run(k)
  steps.settle()
  expect(calls).toBe(2)
  const now = await Promise.all([a, b, c].map(async (each) => (await each.data())[0]))
  expect(now).toEqual([2, 1, 24])
  steps.dispose()
  for (const each of [a, b, c]) each.dispose()
})

test('steps that differ are never replayed', async () => {
  const sum = tf.variable(tf.scalar(0))
  let calls = 0
  const steps = createSteps(tf, wasmOf(tf), (k) => {
    calls++
    sum.assign(tf.add(sum, k))
  })
  for (let k = 0; k < 10; k++) steps.run(k)
  expect(calls).toBe(10)
  steps.settle()
  expect(Array.from(await sum.data())).toEqual([45])
  steps.dispose()
  sum.dispose()
})

test.each(['abs', 'sqrt', 'floor'] as const)(
  'replayed, %s leaves no tensor behind',
  async (name) => {
    const x = tf.variable(tf.tensor1d([-2, 0.5]))
    const y = tf.variable(tf.zeros([2]))
    const steps = createSteps(tf, wasmOf(tf), () => y.assign(tf[name](x)))
    for (let k = 0; k < 4; k++) steps.run(k)
    const before = tf.memory().numTensors
    for (let k = 4; k < 20; k++) steps.run(k)
    expect(tf.memory().numTensors).toBe(before)
    steps.settle()
    expect(Array.from(await y.data())).toEqual(Array.from(await tf[name](x).data()))
    steps.dispose()
    for (const each of [x, y]) each.dispose()
  },
)

test('a session leaves nothing in the heap', async () => {
  const { heap } = wasmOf(tf)
  const before = heap.blocks()
  await train({ ...defaultExperiment, training }, 1, (step) => step === 12)
  expect(heap.blocks()).toBe(before)
})
