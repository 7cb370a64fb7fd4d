import { beforeAll, describe, expect, test } from 'vitest'
import { choose } from '../core/settings/experiment.ts'
import { extremes } from '../core/settings/paramTesting.ts'
import { build } from '../core/testing.ts'
import { activate, tf } from '../engine/activate.ts'
import { seededNoise } from '../engine/backend/noise.ts'
import { createWorld } from '../engine/session/world.ts'
import type { Batch } from './batch.ts'
import { defaultExperiment } from './defaults.ts'
import type { Family, Objective } from './objective.ts'
import { objectives } from './registry.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const tiny = { ...defaultExperiment.training, width: 4, batch: 8 }
const target = build('ring')
const of = (values: object) => values as never

/** Names of all that two steps move, what the learner offers, with these values. */
function learnt(objective: Objective, values: Record<string, never>) {
  const world = createWorld(tf, [1], target, tiny, values)
  const moved = new Set<string>()
  const learner = objective.learn({
    ...world,
    target,
    play(moves, order) {
      for (const { who } of moves) for (const { name } of who) moved.add(name)
      return world.play(moves, order)
    },
  })
  for (const step of [0, 1]) {
    tf.tidy(() => {
      const noise = seededNoise(tf, [1], tiny.batch, 'step', step)
      const batch: Batch = {
        ...noise,
        phase: learner.phase?.(step) ?? 0,
        data: (draw = 0) => ({ x: noise.normal(`data ${draw}`, target.space.dim), label: null }),
      }
      learner.step(batch)
    })
  }
  world.dispose()
  return { moved, learner }
}

/** Its presets, and every choice that it has, one at a time. */
const settings = (objective: Objective) => [
  ...objective.presets.map(({ values }) => choose(objective, values).values),
  ...Object.entries(objective.params).flatMap(([name, param]) =>
    param.kind === 'choice'
      ? extremes(param).map((value) => choose(objective, { [name]: value }).values)
      : [],
  ),
]

const declaring = objectives.filter(({ graph }) => graph)

describe.each(declaring.map((one) => [one.id, one] as const))('the graph of %s', (_, objective) => {
  test('names exactly what is trained, once', () => {
    for (const values of settings(objective)) {
      const { arrows } = objective.graph!(of(values))
      const named = arrows.flatMap(({ trained }) => trained)
      const { moved } = learnt(objective, of(values))
      expect(named.toSorted(), JSON.stringify(values)).toEqual([...moved].toSorted())
    }
  })

  test('says what is known of p/q, of q, of codes and of paths', () => {
    for (const values of settings(objective)) {
      const { arrows } = objective.graph!(of(values))
      const { learner } = learnt(objective, of(values))
      expect(arrows.some(({ logRatio }) => logRatio)).toBe(learner.logRatio !== undefined)
      expect(arrows.some(({ field }) => field)).toBe(learner.path !== undefined)
      expect(arrows.some(({ bySamples }) => bySamples)).toBe(learner.generatorLoss !== undefined)
      expect(arrows.some(({ counted }) => counted)).toBe(learner.facts?.counts !== undefined)
      expect(arrows.some(({ posterior }) => posterior)).toBe(learner.posterior !== undefined)
      expect(arrows.some(({ density }) => density)).toBe(learner.logDensity !== undefined)
      expect(arrows.some(({ terms }) => terms)).toBe(learner.facts?.pulls !== undefined)
      expect(arrows.some(({ coded }) => coded)).toBe(learner.facts?.coded !== undefined)
    }
  })

  test('is of arrows whose role is where they go', () => {
    const roles = { x: 'generative', z: 'inference', y: 'adversarial', d: 'estimate', t: null }
    const { arrows } = objective.graph!(of(choose(objective).values))
    for (const { role, from, to } of arrows) {
      expect(role).toBe(roles[to])
      expect(from).not.toContain(to)
    }
  })
})

test('every objective with networks has one', () => {
  const families: readonly Family[] = ['gan', 'vae', 'joint', 'path', 'adaptation']
  const without = objectives.filter(({ family, graph }) => families.includes(family) && !graph)
  expect(without.map(({ id }) => id)).toEqual([])
})
