import { choose } from '../../core/settings/experiment.ts'
import type { ParamValue } from '../../core/settings/params.ts'
import { objectiveById } from '../../objectives/registry.ts'
import { rowTargets } from '../backend/rowsTesting.ts'
import type { Trained } from './contractTesting.ts'

const cases: readonly (readonly [id: string, values: Readonly<Record<string, ParamValue>>])[] = [
  ['nonsaturating', { averaging: 0.9 }],
  ['vae', {}],
  // A derivative of a slope, a filter divided by its size, and a derivative through a gradient step.
  ['fgan', { gradientPenalty: 0.7 }],
  ['fgan', { lipschitz: 2 }],
  ['unrolled', { unroll: 1 }],
]

const [, target] = rowTargets.find(([name]) => name === 'rows side by side')!

/** Convolutional networks, by the kinds of gradient that objectives take, on small coloured pictures. */
export const convolutional = cases.map(([id, values]): [string, Trained] => {
  const objective = objectiveById(id)
  if (!objective) throw new Error(`no objective ${id}`)
  const { values: chosen } = choose(objective, values)
  return [
    `${id} ${JSON.stringify(values)}`,
    {
      learn: (world) => objective.learn(world),
      values: chosen,
      target,
      training: { network: 'convolutional', depth: 1, width: 4, batch: 8 },
    },
  ]
})
