import type { Mixture } from '../../core/gaussian/mixture.ts'
import { classCount } from '../../core/source/drawRows.ts'
import type { RowsSource } from '../../core/source/source.ts'
import { gaussiansOf, type Target } from '../../core/targets/target.ts'
import type { Batch, Noise } from '../batch.ts'
import { categorical } from '../distributions.ts'
import { logComponents } from '../fit/logMixture.ts'
import type { Tensor3D, World } from '../objective.ts'

/** The classes that points fall into: their labels where data have some, else the modes, else all one. */
export interface Classes {
  readonly count: number
  /** log of the share that each class has in the data, `[1, 1, count]`. */
  logShares(): Tensor3D
  /** Points of the data, and of each the class, one-hot, `[runs, n, count]`. */
  data(batch: Batch, draw?: number): Labelled
  /** A class for each point, by these shares, from the noise of this name. */
  draw(noise: Noise, name: string): Tensor3D
}

interface Labelled {
  readonly x: Tensor3D
  readonly label: Tensor3D
}

export function classesOf(world: World): Classes {
  const { source } = world.target
  if (source.type === 'rows' && source.labels) return labels(world, source, source.labels)
  const { length } = gaussiansOf(world.target)
  return length > 1 ? modes(world, length) : alone(world)
}

const alone = ({ tf, runs }: World): Classes => {
  const one = (n: number): Tensor3D => tf.ones([runs, n, 1])
  return {
    count: 1,
    logShares: () => tf.zeros([1, 1, 1]),
    data: (batch, draw) => ({ x: batch.data(draw).x, label: one(batch.size) }),
    draw: ({ size }) => one(size),
  }
}

/** A weight that is none, with a logarithm. */
const NEVER = 1e-30

function labels({ tf }: World, { weights }: RowsSource, of: Uint16Array): Classes {
  const count = classCount(of)
  const shares = Array<number>(count).fill(0)
  of.forEach((label, i) => {
    shares[label] += weights ? weights[i] : 1 / of.length
  })
  // A label that no picture has is never drawn.
  const logShares = (): Tensor3D => tf.tensor3d([[shares.map((one) => Math.max(one, NEVER))]]).log()
  return {
    count,
    logShares,
    data(batch, draw) {
      const { x, label } = batch.data(draw)
      return { x, label: label! }
    },
    draw: (noise, name) => categorical(logShares()).sample(noise, name),
  }
}

/**
 * The modes of a target, as many as there were at the start: while it is edited those that are added
 * are none, and those that are gone stay as classes that are never drawn.
 */
function asMany(target: Target, count: number): Mixture {
  const now = gaussiansOf(target)
  return Array.from({ length: count }, (_, k) => now[k] ?? { ...now[0], weight: NEVER })
}

/**
 * The mode of a point is drawn, w_k N(x; m_k, Σ_k)/Σⱼ wⱼ N(x; m_j, Σ_j), as if it had been noted when the point
 * was drawn. Where p is the mixture of its modes the share of class k is w_k, also where they overlap,
 * which that of the likeliest mode is not.
 */
function modes(world: World, count: number): Classes {
  const { tf, dim } = world
  const { center, unit } = world.target.units
  const logs = logComponents(world, (target) => asMany(target, count))
  const shares = world.held((target) => ({
    log: tf.tensor3d([[asMany(target, count).map(({ weight }) => Math.log(weight))]]),
  }))
  const logShares = () => shares().log
  return {
    count,
    logShares,
    data(batch, draw = 0) {
      const { x } = batch.data(draw)
      const inTarget = x.mul(unit).add<Tensor3D>(tf.tensor1d(center.slice(0, dim)))
      return { x, label: categorical(logs(inTarget)).sample(batch, `class of data ${draw}`) }
    },
    draw: (noise, name) => categorical(logShares()).sample(noise, name),
  }
}
