import type { WorldState } from '../../core/record/checkpoint.ts'
import type { Training } from '../../core/settings/experiment.ts'
import type { Params, ParamValue } from '../../core/settings/params.ts'
import { normals, stream } from '../../core/space/random.ts'
import type { Target } from '../../core/targets/target.ts'
import { where } from '../../objectives/games/dynamics/dynamics.ts'
import { rules } from '../../objectives/games/dynamics/rules.ts'
import type { Mlp, Trainable } from '../../objectives/network.ts'
import type { Tensor, Tensor2D, TF, World } from '../../objectives/objective.ts'
import { createAverages } from '../network/averages.ts'
import { createGradientFlow } from '../network/gradientFlow.ts'
import { createOptimiser } from '../network/optimiser.ts'
import { createPlayers, gradientsOf } from '../network/players.ts'
import { createNetworks } from './networks.ts'

/** What an objective sees of the engine, and what the engine must clean up afterwards. */
export interface OwnedWorld extends World<Params> {
  readonly values: Record<string, ParamValue>
  /** Everything that is trained, in the order in which the objective asked for it. */
  readonly trainables: readonly Trainable[]
  /** The networks among it. */
  readonly networks: readonly Trainable[]
  /** Another target in the same standard units. */
  retarget(target: Target): void
  save(): Promise<WorldState>
  restore(state: WorldState): void
  dispose(): void
}

/** @param seeds one per run */
export function createWorld(
  tf: TF,
  seeds: readonly number[],
  target: Target,
  training: Training,
  values: Readonly<Record<string, ParamValue>>,
): OwnedWorld {
  const { latent, beta1 } = training
  const optimiser = createOptimiser(tf, training.optimiser, { beta1 })
  const players = createPlayers(tf, optimiser)
  const flow = createGradientFlow(tf)
  const averages = createAverages(tf)
  let held: Tensor[] = []
  const release = () => {
    for (const tensor of held) tensor.dispose()
    held = []
  }
  const trainables: Trainable[] = []
  const networks: Trainable[] = []

  const register = (name: string, start: Tensor2D): Trainable => {
    const theta = tf.variable(start)
    start.dispose()
    const trainable = { name, theta }
    trainables.push(trainable)
    return trainable
  }
  const rows = (start: Float32Array): Tensor2D =>
    tf.tensor2d(start, [seeds.length, start.length / seeds.length])

  const { mlp, generator, reader, like } = createNetworks(
    tf,
    seeds,
    target.space,
    training,
    (name, start) => {
      const trainable = register(name, rows(start))
      networks.push(trainable)
      return trainable
    },
  )

  function average(who: Mlp, decay: number): Mlp
  function average(who: Trainable, decay: number): Trainable
  function average(who: Trainable, decay: number): Trainable {
    const to = register(`average of ${who.name}`, where(who))
    averages.add(who, decay, to)
    return like(who, to)
  }

  return {
    tf,
    get target() {
      return target
    },
    space: target.space,
    dim: target.space.dim,
    latent,
    runs: seeds.length,
    values: { ...values },
    trainables,
    networks,
    mlp,
    generator,
    reader,
    free(name, size, start, spread = 0) {
      const all = new Float32Array(seeds.length * size)
      seeds.forEach((seed, r) => {
        const row = all.subarray(r * size, (r + 1) * size)
        normals(row, { seed, stream: stream(`start/${name}`), step: 0 })
        row.forEach((normal, i) => {
          row[i] = nth(start, i) + nth(spread, i) * normal
        })
      })
      return register(name, rows(all))
    },
    play(moves, order) {
      const losses = rules[training.dynamics](players, moves, order)
      for (const { who } of moves) for (const player of who) averages.moved(player)
      return losses
    },
    average,
    follow(who, length, loss, inside) {
      const { loss: value, gradients } = gradientsOf(tf, [who], loss)
      const [gradient] = gradients
      if (gradient) flow.apply(who, gradient, length, inside)
      averages.moved(who)
      tf.dispose(gradient ? [value, gradient] : [value])
    },
    held(make) {
      let of: Target | null = null
      let value: ReturnType<typeof make>
      return () => {
        if (of !== target) {
          value = tf.tidy(() => make(target))
          for (const tensor of Object.values(value)) held.push(tf.keep(tensor))
          of = target
        }
        return value
      }
    },
    retarget(next) {
      release()
      target = next
    },
    async save() {
      const each = <T>(of: (who: Trainable) => Promise<T>) => Promise.all(trainables.map(of))
      return {
        parameters: await each(async ({ theta }) => new Float32Array(await theta.data())),
        optimisers: await each(optimiser.save),
        flows: await each(flow.save),
        memories: await each(players.save),
      }
    },
    restore({ parameters, optimisers, flows, memories }) {
      for (const [i, who] of trainables.entries()) {
        const { theta } = who
        tf.tidy(() => theta.assign(tf.tensor2d(parameters[i], theta.shape)))
        optimiser.restore(who, optimisers[i])
        flow.restore(who, flows[i])
        players.restore(who, memories[i])
      }
    },
    dispose() {
      release()
      flow.dispose()
      players.dispose()
      optimiser.dispose()
      for (const { theta } of trainables) theta.dispose()
    },
  }
}

const nth = (numbers: number | readonly number[], i: number): number =>
  typeof numbers === 'number' ? numbers : numbers[i]
