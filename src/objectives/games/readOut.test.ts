import { beforeAll, expect, test } from 'vitest'
import { numbers } from '../../core/divergences/arithmetic.ts'
import { divergenceIds, divergenceOf } from '../../core/divergences/choice.ts'
import { game } from '../../core/divergences/divergence.ts'
import { onLine } from '../../core/gaussian/mixture.ts'
import { choose } from '../../core/settings/experiment.ts'
import { target } from '../../core/targets/target.ts'
import { activate, tf } from '../../engine/activate.ts'
import { createWorld } from '../../engine/session/world.ts'
import { defaultExperiment } from '../defaults.ts'
import { objectiveById } from '../registry.ts'
import { BOUND } from './readOut.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

/** Whether the learner of an f-GAN says that its critic estimates log p/q. */
function claims(values: Parameters<typeof choose>[1]): boolean {
  const objective = objectiveById('fgan')!
  const { training } = defaultExperiment
  const pair = target([onLine(1, 0, 1)])
  const world = createWorld(tf, [1], pair, training, choose(objective, values).values)
  const { logRatio, critic } = objective.learn(world)
  world.dispose()
  expect(logRatio !== undefined).toBe(critic === undefined)
  return logRatio !== undefined
}

/** The v that is best where p and q are so, on a grid within the critic's bound. */
function best(of: (v: number) => number): number {
  let [most, at] = [Number.NEGATIVE_INFINITY, 0]
  for (let v = -BOUND; v <= BOUND; v += 1e-3) if (of(v) > most) [most, at] = [of(v), v]
  return at
}

test.each(divergenceIds)('a critic of %s claims log p/q where its best answer is that', (id) => {
  const { real, fake } = game(divergenceOf({ divergence: id, alpha: 0.5 }))
  const right = [-2, -0.5, 1, 3].every((logRatio) => {
    const p = Math.exp(logRatio)
    return Math.abs(best((v) => p * real(numbers, v) - fake(numbers, v)) - logRatio) < 2e-3
  })
  expect(claims({ divergence: id, form: 'bound' })).toBe(right)
  // On a classifier's log odds any head can be put.
  expect(claims({ divergence: id, form: 'head' })).toBe(true)
})

test('of all divergences only total variation has a critic that says no more than which is denser', () => {
  const without = divergenceIds.filter((divergence) => !claims({ divergence, form: 'bound' }))
  expect(without).toEqual(['tv'])
})
