import { beforeAll, describe, expect, test } from 'vitest'
import { fieldSize, lineSize, warpLines, warpPoints } from '../core/record/frame.ts'
import { rowOfRun } from '../core/record/rowOfRun.ts'
import { unedited } from '../core/settings/course.ts'
import { choose, type Experiment } from '../core/settings/experiment.ts'
import { format, parse } from '../core/settings/params.ts'
import { extremes } from '../core/settings/paramTesting.ts'
import { line, plane } from '../core/space/space.ts'
import { targetFamily, targets } from '../core/targets/registry.ts'
import { activate, tf } from '../engine/activate.ts'
import { createSession } from '../engine/session/session.ts'
import { createWorld } from '../engine/session/world.ts'
import { defaultExperiment } from './defaults.ts'
import { fixtures } from './fixtures/fixtures.ts'
import type { Objective } from './objective.ts'
import { objectives } from './registry.ts'

/** Every objective keeps these, and a new one is tested by being there. */

const wanted = { samples: 64, layers: ['field', 'warp', 'density'] }
/** Those of pictures: imageContract.test.ts. */
const plotted = targets.filter(({ kind }) => kind !== 'image')
/** Measured at both ends of 20 steps, which is where it is seen whether a run goes on. */
const tiny = { ...defaultExperiment.training, batch: 16, width: 8, every: 20, seed: 3 }
const measured = { ...tiny, every: 10 }

const experiment = (choice: Experiment['lanes']['a'], training = tiny): Experiment => ({
  ...defaultExperiment,
  training,
  lanes: { ...defaultExperiment.lanes, a: choice },
})

const train = async (what: Experiment, steps: number, runs = 1) => {
  const training = { ...what.training, runs }
  const session = await createSession(tf, unedited({ ...what, training }), 'a')
  await session.advance(steps, Number.POSITIVE_INFINITY)
  return session
}

/** @param size of finite numbers; null for a picture that there must not be */
function expectPicture(array: Float32Array | undefined, size: number | null): void {
  expect(array?.length ?? null).toBe(size)
  if (array) expect(array.every(Number.isFinite)).toBe(true)
}

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

/** What a learner offers that is drawn over the square. */
function offered(entry: Objective, choice: Experiment['target']) {
  const target = targetFamily(choice.id)!.build(choice.values)
  const world = createWorld(tf, [1], target, tiny, choose(entry).values)
  const { logRatio, logDensity, generate, critic, facts } = entry.learn(world)
  world.dispose()
  return { logRatio, logDensity, generate, critic, back: facts?.back }
}

describe.each([...objectives, ...fixtures].map((objective) => [objective.id, objective] as const))(
  '%s',
  (_, entry) => {
    test('declares itself', () => {
      expect(entry.id).toMatch(/^[a-z0-9]+$/)
      expect(entry.presets.length).toBeGreaterThan(0)
      for (const { values } of entry.presets) {
        const all = choose(entry, values).values
        expect(entry.formula(all)).not.toBe('')
        expect(entry.summary(all)).toMatch(/\.$/)
        for (const name of Object.keys(values)) {
          const value = all[name]
          expect(parse(entry.params[name], format(entry.params[name], value))).toEqual({ value })
        }
      }
    })

    test('steps are finite', async () => {
      const session = await train(experiment(choose(entry), measured), 20)
      const { status, rows } = await session.frame(wanted)
      expect(status).toBe('ok')
      const { losses, metrics } = rowOfRun(rows[2], 0)
      // What a fit by quadrature descends is D itself, which is a metric.
      const descended = [...Object.values(losses), metrics.divergence].filter(
        (x) => x !== undefined,
      )
      expect(descended.length).toBeGreaterThan(0)
      expect(descended.every(Number.isFinite)).toBe(true)
      session.dispose()
    })

    test.each(plotted)('trains on $id, with every picture that it has', async (family) => {
      const what = { ...experiment(choose(entry)), target: choose(family) }
      const session = await train(what, 20)
      const frame = await session.frame(wanted)
      expect(frame.status).toBe('ok')
      const cells = family.kind === 'line' ? lineSize : fieldSize ** 2
      const { dim } = family.kind === 'line' ? line : plane
      const { logRatio, logDensity, generate, critic, back } = offered(entry, what.target)
      expectPicture(frame.samples, dim * wanted.samples)
      expectPicture(frame.layers.field, logRatio || critic ? cells : null)
      expect(frame.ownCritic).toBe(critic?.label)
      expectPicture(frame.layers.density, logDensity || back ? cells : null)
      expect(frame.ofFlow ?? false).toBe(back !== undefined)
      expectPicture(frame.layers.warp, generate ? dim * warpLines * warpPoints : null)
      // A critic is read in one way.
      expect(logRatio && critic).toBeUndefined()
      session.dispose()
    })

    test.each(['ring', 'grid'])('captures no mode of the %s before it is trained', async (id) => {
      const target = choose(targetFamily(id)!)
      for (const { values } of entry.presets) {
        const what = { ...experiment(choose(entry, values), { ...tiny, width: 64 }), target }
        const session = await train(what, 0, 2)
        expect(session.latest.map(({ metrics }) => metrics.modes)).toEqual([0, 0])
        // The published count is met by scatter.
        expect(session.latest.some(({ metrics }) => metrics.publishedModes > 1)).toBe(true)
        session.dispose()
      }
    })

    test('leaks no tensor', async () => {
      const before = tf.memory().numTensors
      const session = await train(experiment(choose(entry), measured), 5)
      const during = tf.memory().numTensors
      await session.advance(15, Number.POSITIVE_INFINITY)
      await session.frame(wanted)
      await session.advance(25, Number.POSITIVE_INFINITY)
      expect(tf.memory().numTensors).toBe(during)
      session.dispose()
      expect(tf.memory().numTensors).toBe(before)
    })

    test('run 2 of an ensemble is the single run with its seed', async () => {
      const ensemble = await train(experiment(choose(entry), measured), 20, 3)
      const alone = { ...measured, seed: measured.seed + 2 }
      const single = await train(experiment(choose(entry), alone), 20)
      expect(ensemble.latest[2].losses).toEqual(single.latest[0].losses)
      ensemble.dispose()
      single.dispose()
    })

    const cases = Object.entries(entry.params)
      // Rates reach to where training must diverge, on purpose; session.test.ts looks at that.
      .filter(([name]) => !name.toLowerCase().endsWith('rate'))
      .flatMap(([name, param]) => extremes(param).map((value) => [name, value] as const))
    test.each(cases)('stays finite with %s = %s', async (name, value) => {
      const session = await train(experiment(choose(entry, { [name]: value })), 20)
      expect(session.statuses[0]).toBe('ok')
      session.dispose()
    })

    test.each(['sgd', 'rmsprop'] as const)('trains with %s', async (optimiser) => {
      const session = await train(experiment(choose(entry), { ...tiny, optimiser }), 20)
      expect(session.statuses[0]).toBe('ok')
      session.dispose()
    })

    const standard = choose(entry).values
    const rates = Object.keys(entry.params).filter(
      (name) =>
        name.toLowerCase().endsWith('rate') &&
        (entry.params[name].shownWhen?.(standard, 'plane') ?? true),
    )
    test.skipIf(rates.length === 0)('ends as diverged at a learning rate of 10', async () => {
      const values = Object.fromEntries(rates.map((name) => [name, 10]))
      const session = await train(experiment(choose(entry, values), { ...tiny, every: 100 }), 500)
      expect(session.statuses[0]).toBe('diverged')
      const { samples } = await session.frame(wanted)
      expect(samples.every(Number.isFinite)).toBe(true)
      session.dispose()
    })
  },
)

/** Has a generator that can be inverted, and so a density. */
const invertible: readonly string[] = ['flowgan']
/** Has one for each class or generator. */
const severalMaps: readonly string[] = ['aasvae', 'cgan', 'cvae', 'infogan', 'mgan', 'svae']

test('a game has a critic, a fit a density, and all but fits one map from codes to points', () => {
  for (const objective of objectives) {
    const { id, family } = objective
    const { logRatio, logDensity, generate, critic, back } = offered(objective, choose(targets[0]))
    if (family === 'gan') expect(logRatio ?? critic).toBeDefined()
    expect(logDensity !== undefined).toBe(family === 'fit' || invertible.includes(id))
    // A flow has one by its ODE.
    expect(back !== undefined).toBe(family === 'path')
    expect(generate !== undefined).toBe(family !== 'fit' && !severalMaps.includes(id))
  }
})
