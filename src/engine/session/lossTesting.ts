import { round } from '../../core/gaussian/mixture.ts'
import { choose, trainingParams } from '../../core/settings/experiment.ts'
import { defaults, type ParamValue } from '../../core/settings/params.ts'
import { type Target, target } from '../../core/targets/target.ts'
import type { Trainable } from '../../objectives/network.ts'
import type { Tensor1D } from '../../objectives/objective.ts'
import { objectiveById } from '../../objectives/registry.ts'
import { tf } from '../activate.ts'
import { plainBatch } from '../backend/plainDraw.ts'
import { createWorld } from './world.ts'

/** Of points, and of codes. */
export const dim = 2

/** What is trained, in closed form: by its name and how many numbers it has; null leaves its start. */
export type Numbers = (name: string, size: number) => readonly number[] | null

interface Asked {
  readonly id: string
  readonly settings: Readonly<Record<string, ParamValue>>
  readonly numbers: Numbers
  readonly batch: number
  readonly batches: number
  /** Of which the models see N(0, I). */
  readonly of?: Target
}

/** Mean of each loss over fresh batches of p = N(0, I), with linear networks that do not move. */
export async function meanLosses(asked: Asked): Promise<Readonly<Record<string, number>>> {
  const objective = objectiveById(asked.id)!
  const training = { ...defaults(trainingParams), depth: 0, latent: dim, optimiser: 'sgd' as const }
  const rates = { rate: 0, estimatorRate: 0, criticRate: 0, generatorRate: 0 }
  const values = { ...choose(objective, asked.settings).values, ...rates }
  const { of: standard = target([round(1, 3, -1, 0.4)]) } = asked
  const world = createWorld(tf, [1], standard, training, values)
  const set = <T extends Trainable>(one: T): T => {
    const numbers = asked.numbers(one.name, one.theta.size)
    if (numbers) tf.tidy(() => one.theta.assign(tf.tensor2d([...numbers], [1, one.theta.size])))
    return one
  }
  const learner = objective.learn({
    ...world,
    mlp: (...args) => set(world.mlp(...args)),
    generator: (...args) => set(world.generator(...args)),
    reader: (...args) => set(world.reader(...args)),
    free: (...args) => set(world.free(...args)),
  })
  const sums: Record<string, number> = {}
  for (let step = 0; step < asked.batches; step++) {
    const losses = tf.tidy<never>(() => {
      const kept = learner.step(plainBatch(tf, [1], asked.batch, step, standard))
      for (const loss of Object.values(kept)) tf.keep(loss)
      return kept as never
    }) as Readonly<Record<string, Tensor1D>>
    for (const [name, loss] of Object.entries(losses)) {
      sums[name] = (sums[name] ?? 0) + (await loss.data())[0] / asked.batches
      loss.dispose()
    }
  }
  world.dispose()
  return sums
}

/** θ of a linear network: W by rows of inputs, with rows of zeros for what more it is told, then b. */
export const linear = (
  size: number,
  rows: readonly number[],
  biases: readonly number[],
): readonly number[] => [
  ...rows,
  ...Array<number>(size - rows.length - biases.length).fill(0),
  ...biases,
]
