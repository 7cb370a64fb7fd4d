import { beforeAll, describe, expect, test } from 'vitest'
import { divergenceBetween } from '../../core/divergences/between.ts'
import { divergenceOf } from '../../core/divergences/choice.ts'
import type { Mixture } from '../../core/gaussian/mixture.ts'
import { unedited } from '../../core/settings/course.ts'
import { choose, type Experiment } from '../../core/settings/experiment.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { densityOf } from '../../core/targets/target.ts'
import { activate, tf } from '../../engine/activate.ts'
import { createSession } from '../../engine/session/session.ts'
import { defaultExperiment } from '../defaults.ts'
import { objectiveById } from '../registry.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const experiment = (target: string, values: Experiment['target']['values'], seed = 1, runs = 10) =>
  ({
    target: choose(targetFamily(target)!),
    training: { ...defaultExperiment.training, seed, runs, every: 10_000 },
    lanes: { ...defaultExperiment.lanes, a: choose(objectiveById('fit')!, values) },
  }) satisfies Experiment

/** The Gaussian of each run after so many steps. */
async function trained(steps: number, what: Experiment): Promise<readonly Mixture[]> {
  const session = await createSession(tf, unedited(what), 'a')
  await session.advance(steps, Number.POSITIVE_INFINITY)
  const models = await session.components()
  session.dispose()
  return models!
}

const different = (models: readonly Mixture[]) =>
  new Set(models.map((model) => JSON.stringify(model))).size

describe.each(['pair', 'two'])('on %s', (target) => {
  test('without scatter all seeds are one run, which starts at its start to the bit', async () => {
    expect(different(await trained(5, experiment(target, { divergence: 'rkl' })))).toBe(1)
    const [[{ mean }]] = await trained(0, experiment(target, { start: '0.3_0.7' }))
    expect(mean[0]).toBe(Math.fround(0.3))
  })

  test('with it no two start at the same place, and run r is the single run of its seed', async () => {
    const many = await trained(5, experiment(target, { divergence: 'rkl', scatter: 1 }))
    expect(different(many)).toBe(10)
    const [alone] = await trained(5, experiment(target, { divergence: 'rkl', scatter: 1 }, 4, 1))
    expect(many[3]).toEqual(alone)
  })

  test('ten seeds show both basins of reverse KL', async () => {
    const ends = await trained(400, experiment(target, { divergence: 'rkl', scatter: 1 }))
    // The modes are at ±2 with sd 0.5.
    const beside = (x: number) =>
      ends.filter(([{ mean, sd }]) => Math.abs(mean[0] - x) < 0.1 && Math.abs(sd[0] - 0.5) < 0.05)
    expect(beside(-2).length).toBeGreaterThan(0)
    expect(beside(2).length).toBeGreaterThan(0)
  })
})

test('starts spread by p’s sd in the mean and by half in log σ', async () => {
  const seeds = 64
  const models = await trained(0, experiment('pair', { scatter: 1, start: '0_1' }, 1, seeds))
  const family = targetFamily('pair')!
  const { unit } = family.build(choose(family).values as never).units
  const spread = (values: number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / seeds
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (seeds - 1))
  }
  // The sd of an sd from 64 normals is 9 %: three of them.
  const [means, widths] = [
    models.map(([{ mean }]) => mean[0]),
    models.map(([{ sd }]) => Math.log(sd[0])),
  ]
  expect(Math.abs(spread(means) / unit - 1)).toBeLessThan(0.27)
  expect(Math.abs(spread(widths) / 0.5 - 1)).toBeLessThan(0.27)
})

test('a flow on the line scatters likewise', async () => {
  const session = await createSession(
    tf,
    unedited(experiment('pair', { model: 'flow', scatter: 1 }, 1, 3)),
    'a',
  )
  const frames = await Promise.all([0, 1, 2].map((shown) => session.frame({ ...wanted, shown })))
  session.dispose()
  expect(new Set(frames.map(({ samples }) => samples[0])).size).toBe(3)
})

const wanted = { samples: 4, layers: [] }

test('D of a start far out is as exact as that of another', async () => {
  // Of ten seeds on the ring this start lies farthest from p: 7 % of D were missing without `reach`.
  const what = experiment('ring', { divergence: 'rkl', scatter: 1 }, 9, 1)
  const session = await createSession(tf, unedited(what), 'a')
  const [[q]] = (await session.components())!
  const shown = session.latest[0].metrics.divergence
  session.dispose()
  const family = targetFamily('ring')!
  const mixture = densityOf(family.build(what.target.values as never))
  const divergence = divergenceOf({ divergence: 'rkl', alpha: 0 })
  expect(shown / divergenceBetween(divergence, mixture, [q])).toBeCloseTo(1, 4)
})
