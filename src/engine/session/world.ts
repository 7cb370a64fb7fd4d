import type { Training } from '../../core/settings/experiment.ts'
import type { Params, ParamValue } from '../../core/settings/params.ts'
import { normals, stream } from '../../core/space/random.ts'
import type { Target } from '../../core/targets/target.ts'
import type {
  Mlp,
  Tensor,
  Tensor1D,
  Tensor2D,
  TF,
  Trainable,
  World,
} from '../../objectives/objective.ts'
import { createGradientFlow } from '../network/gradientFlow.ts'
import { gradientNorm2 } from '../network/gradientNorm.ts'
import { initialise } from '../network/initialise.ts'
import { mlp } from '../network/mlp.ts'
import { createOptimiser } from '../network/optimiser.ts'

/** What an objective sees of the engine, and what the engine must clean up afterwards. */
export interface OwnedWorld extends World<Params> {
  readonly values: Record<string, ParamValue>
  /** Everything that is trained, in the order in which the objective asked for it. */
  readonly trainables: readonly Trainable[]
  /** The networks among it. */
  readonly networks: readonly Trainable[]
  /** Another target in the same standard units. */
  retarget(target: Target): void
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
  const { depth, width, activation, latent, beta1 } = training
  const optimiser = createOptimiser(tf, training.optimiser, { beta1 })
  const flow = createGradientFlow(tf)
  let held: Tensor[] = []
  const release = () => {
    for (const tensor of held) tensor.dispose()
    held = []
  }
  const trainables: Trainable[] = []
  const networks: Trainable[] = []

  const register = (name: string, start: Float32Array): Trainable => {
    const rows = tf.tensor2d(start, [seeds.length, start.length / seeds.length])
    const theta = tf.variable(rows) as Trainable['theta']
    rows.dispose()
    const trainable = { name, theta }
    trainables.push(trainable)
    return trainable
  }

  /** The gradient of a loss `[runs]`, one for each of `who`; null where it does not depend on it. */
  const gradients = (who: readonly Trainable[], loss: () => Tensor1D) =>
    // The engine's own call, because tf.variableGrads insists on a scalar: the loss stays one
    // number per run, and a gradient of ones sums it over the runs.
    tf.engine().gradients(
      loss,
      who.map(({ theta }) => theta),
      undefined,
      true,
    ) as { value: Tensor1D; grads: (Tensor2D | null)[] }

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
    mlp(name, inputs, outputs, outputScale): Mlp {
      const sizes = [inputs, ...Array<number>(depth).fill(width), outputs]
      const network = { sizes, activation }
      const trainable = register(name, initialise(sizes, activation, name, seeds, outputScale))
      networks.push(trainable)
      return {
        ...trainable,
        apply: (x) => mlp(tf, x, trainable.theta, network),
        gradientNorm2: (x) => gradientNorm2(tf, x, trainable.theta, network),
      }
    },
    free(name, size, start, spread = 0) {
      const all = new Float32Array(seeds.length * size)
      seeds.forEach((seed, r) => {
        const row = all.subarray(r * size, (r + 1) * size)
        normals(row, { seed, stream: stream(`start/${name}`), step: 0 })
        row.forEach((normal, i) => {
          row[i] = nth(start, i) + nth(spread, i) * normal
        })
      })
      return register(name, all)
    },
    descend(who, rate, loss): Tensor1D {
      const { value, grads } = gradients(who, loss)
      who.forEach((player, i) => {
        const gradient = grads[i]
        if (!gradient) return
        optimiser.apply(player, gradient, rate)
        gradient.dispose()
      })
      return value
    },
    follow(who, length, loss, inside) {
      const { value, grads } = gradients([who], loss)
      if (grads[0]) flow.apply(who, grads[0], length, inside)
      tf.dispose([value, grads[0]].filter((tensor) => tensor !== null))
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
    dispose() {
      release()
      flow.dispose()
      optimiser.dispose()
      for (const { theta } of trainables) theta.dispose()
    },
  }
}

const nth = (numbers: number | readonly number[], i: number): number =>
  typeof numbers === 'number' ? numbers : numbers[i]
