/** Training on points that have no density: those that a person brings, exactly as they are. */

import { beforeAll, describe, expect, test } from 'vitest'
import { importTable } from '../../core/points/importTable.ts'
import { failureOf } from '../../core/record/failure.ts'
import { unedited } from '../../core/settings/course.ts'
import { choose, type Experiment } from '../../core/settings/experiment.ts'
import type { ParamValue } from '../../core/settings/params.ts'
import { uniforms } from '../../core/space/random.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { lanes } from '../../languages/en/failures.ts'
import { say } from '../../languages/say.ts'
import { defaultExperiment } from '../../objectives/defaults.ts'
import { objectiveById, objectives } from '../../objectives/registry.ts'
import { activate, tf } from '../activate.ts'
import { createSession } from './session.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

/** Points as the target of a small run; two clusters, of 60 and of 40. */
function experiment(points: readonly number[][], id: string, values = {}): Experiment {
  const outcome = importTable(points.map((point) => point.join(' ')).join('\n'))
  if ('problem' in outcome) throw new Error(outcome.problem.code)
  const { family, ...brought } = outcome.value
  return {
    target: choose(targetFamily(family)!, { ...brought, draw: 'exact', modes: 2 }),
    training: { ...defaultExperiment.training, batch: 32, width: 16, every: 50 },
    lanes: {
      a: choose(objectiveById(id)!, values as Record<string, ParamValue>),
      b: defaultExperiment.lanes.b,
    },
  }
}

const noise = uniforms(new Float64Array(200), { seed: 1, stream: 1, step: 1 })
const places = Array.from({ length: 100 }, (_, i) => [
  (i < 60 ? -2 : 2) + noise[2 * i],
  noise[2 * i + 1] - 3,
])
const onLine = places.map(([x]) => [x])
const forever = Number.POSITIVE_INFINITY

describe.each([
  ['the line', onLine],
  ['the plane', places],
])('on %s', (_, points) => {
  test.each(objectives.filter(({ family }) => family !== 'fit'))('$id trains', async ({ id }) => {
    const session = await createSession(tf, unedited(experiment(points, id)), 'a')
    await session.advance(100, forever)
    expect(session.statuses).toEqual(['ok'])
    const [{ metrics, losses, shares }] = session.latest
    expect(Object.values(losses).every(Number.isFinite)).toBe(true)
    // What asks for the density of p is not there; what asks for its points is.
    for (const absent of ['forwardKl', 'reverseKl', 'blurredForwardKl', 'blurredReverseKl']) {
      expect(metrics).not.toHaveProperty(absent)
    }
    for (const present of ['modes', 'highQuality', 'slicedW2']) {
      expect(metrics).toHaveProperty(present)
    }
    expect(metrics).not.toHaveProperty('divergence')
    expect(shares).toHaveLength(2)
    session.dispose()
  })

  test('maximum likelihood of one Gaussian finds the mean and covariance of the points', async () => {
    const what = experiment(points, 'fit', { divergence: 'kl', estimator: 'data', rate: 0.01 })
    const session = await createSession(tf, unedited(what), 'a')
    await session.advance(1500, forever)
    const [[q]] = (await session.components())!
    const mean = (axis: number) => points.reduce((sum, point) => sum + point[axis], 0) / 100
    const sd = (axis: number) =>
      Math.sqrt(points.reduce((sum, point) => sum + (point[axis] - mean(axis)) ** 2, 0) / 100)
    // A batch of 32 moves the mean by sd/√32; Adam at this rate averages about a hundred of them.
    expect(Math.abs(q.mean[0] - mean(0))).toBeLessThan(0.15 * sd(0))
    const widest = Math.max(...q.sd)
    expect(Math.abs(widest / Math.max(...points[0].map((_, axis) => sd(axis))) - 1)).toBeLessThan(
      0.1,
    )
    expect(session.latest[0].losses).toHaveProperty('negative log-likelihood')
    session.dispose()
  })

  test.each([
    { divergence: 'kl' },
    { divergence: 'rkl', estimator: 'reparametrised' },
    { divergence: 'rkl', estimator: 'data' },
  ])('a fit that asks for the density says so: %o', async (values) => {
    const train = async () => {
      const session = await createSession(tf, unedited(experiment(points, 'fit', values)), 'a')
      await session.advance(1, forever)
    }
    const failure = failureOf(await train().catch((error: unknown) => error))
    expect(failure).toEqual({ code: 'noDensity' })
    expect(say(lanes.failure, failure)).toMatch(/^Points alone have no density: .*\.$/)
  })
})

test('of two points batches are often the same, and training goes on all the same', async () => {
  const session = await createSession(tf, unedited(experiment([[-1], [1]], 'vae')), 'a')
  await session.advance(300, forever)
  expect(session.statuses).toEqual(['ok'])
  session.dispose()
})

test('points without modes have a distance at every evaluation', async () => {
  const { target, ...rest } = experiment(places, 'vae')
  const what = { ...rest, target: { ...target, values: { ...target.values, modes: 0 } } }
  const training = { ...what.training, every: 0 }
  const session = await createSession(tf, unedited({ ...what, training }), 'a')
  await session.advance(100, forever)
  expect(Object.keys(session.latest[0].metrics)).toEqual(['slicedW2'])
  session.dispose()
})
