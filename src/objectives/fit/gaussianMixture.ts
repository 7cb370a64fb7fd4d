import { type Component, cholesky } from '../../core/gaussian/mixture.ts'
import type { Tensor, Tensor2D, Tensor3D, World } from '../objective.ts'
import type { DensityModel, Normals } from './densityModel.ts'
import { logNormalCoefficients, monomials } from './quadratic.ts'
import { scatterOf } from './start.ts'

const LOG_2PI = Math.log(2 * Math.PI)

/** Keeps the axes of a round Gaussian from being 0/0. */
const ROUND = 1e-30

/** Several components start narrower than the Gaussian that scatters their means: by this factor. */
export const shareOf = (count: number): number => (count > 1 ? 0.6 : 1)

/**
 * q(x) = Σ_k w_k N(x; m_k, L_k L_kᵀ), every number of it trained: means, log diagonals and
 * off-diagonals of the Cholesky factors, logits of the weights. On the line with K = 1 that is
 * (μ, log σ). With K > 1 the means start as samples of `start`, by seed.
 * @param scatter spread, by seed, of the start of a single Gaussian: see `scatterOf`
 */
export function gaussianMixture(
  world: World,
  count: number,
  start: Component,
  { mean, logSd } = scatterOf(0),
): DensityModel {
  const { tf, runs, dim } = world
  const { center, unit } = world.target.units
  const [l11, l21, l22] = cholesky(start)
  const scale = shareOf(count)
  const scatter = count > 1 ? [l11, Math.hypot(l21, l22)] : [mean * unit, mean * unit]
  const rows: readonly (readonly [start: number, spread: number])[] =
    dim === 1
      ? [
          [start.mean[0], scatter[0]],
          [Math.log(scale * l11), logSd],
          [0, 0],
        ]
      : [
          [start.mean[0], scatter[0]],
          [start.mean[1], scatter[1]],
          [Math.log(scale * l11), logSd],
          [scale * l21, 0],
          [Math.log(scale * l22), logSd],
          [0, 0],
        ]
  const each = (column: 0 | 1) => rows.flatMap((row) => Array<number>(count).fill(row[column]))
  const all = world.free('mixture', rows.length * count, each(0), each(1))

  const table = (theta: Tensor2D = all.theta) => {
    const parts = tf.split(theta.reshape([runs, rows.length, count]), rows.length, 1)
    const [mx, my, logL11, l21, logL22, logit] =
      dim === 1 ? [parts[0], undefined, parts[1], undefined, undefined, parts[2]] : parts
    return { mean: my ? [mx!, my] : [mx!], logL11: logL11!, l21, logL22, logit: logit! }
  }
  const logWeights = (logit: Tensor): Tensor => tf.sub(logit, tf.logSumExp(logit, 2, true))

  /** `[runs, K, 6]`: see `Learner.components`. */
  const components = (): Tensor3D => {
    const { mean, logL11, l21, logL22, logit } = table()
    const none = tf.zerosLike(logit)
    const columns = [
      tf.exp(logWeights(logit)),
      mean[0],
      mean[1] ?? none,
      tf.exp(logL11),
      l21 ?? none,
      logL22 ? tf.exp(logL22) : none,
    ]
    return tf.transpose(tf.concat(columns, 1), [0, 2, 1]) as Tensor3D
  }

  /** x = m + L z with the rows of `table` `[runs, n, 6]` and z `[runs, n, dim]`. */
  const place = (rowOf: Tensor3D, z: Tensor3D): Tensor3D => {
    const [, mx, my, l11, l21, l22] = tf.split(rowOf, 6, 2)
    const [z1, z2] = tf.split(z, dim, 2)
    const x = tf.add(mx, tf.mul(l11, z1))
    if (dim === 1) return x as Tensor3D
    const y = tf.add(my, tf.add(tf.mul(l21, z1), tf.mul(l22, z2)))
    return tf.concat([x, y], 2) as Tensor3D
  }

  /**
   * log N(x; m, LLᵀ) from x less the centre. The monomials, which are faster for many components, lose
   * (x/σ)² roundings: a nat where σ is a thousandth of x.
   */
  const logOfOne = (x: Tensor3D): Tensor3D => {
    const { mean, logL11, l21, logL22 } = table()
    const [x1, x2] = dim === 1 ? [x] : tf.split(x, 2, 2)
    const from = (i: 0 | 1) => tf.sub(mean[i], center[i])
    const z1 = tf.mul(tf.sub(x1, from(0)), tf.exp(tf.neg(logL11)))
    const first = tf.sub(tf.mul(tf.square(z1), -0.5), tf.add(logL11, LOG_2PI / 2))
    if (!l21 || !logL22 || !x2) return first as Tensor3D
    const rest = tf.sub(tf.sub(x2, from(1)), tf.mul(z1, l21))
    const z2 = tf.mul(rest, tf.exp(tf.neg(logL22)))
    const second = tf.sub(tf.mul(tf.square(z2), -0.5), tf.add(logL22, LOG_2PI / 2))
    return tf.add(first, second) as Tensor3D
  }

  const logs = (features: Tensor3D): Tensor3D => {
    if (count === 1) return logOfOne(features)
    const parts = table()
    const coefficients = logNormalCoefficients(tf, parts, center) as Tensor3D
    return tf.add(tf.matMul(features, coefficients), logWeights(parts.logit))
  }

  return {
    trained: [all],
    features: (x) =>
      count === 1
        ? (tf.sub(x, tf.tensor1d(center.slice(0, dim))) as Tensor3D)
        : monomials(tf, x, center),
    logDensity(features) {
      const each = logs(features)
      if (count === 1) return each.reshape([runs, features.shape[1]])
      return tf.logSumExp(each, 2) as Tensor2D
    },
    /** n samples of each component, so that the weights can be differentiated too. */
    draw(noise) {
      const n = noise.size
      const rowsOf = components()
      const z = noise.normal('model', dim * count).reshape([runs, n * count, dim]) as Tensor3D
      const repeated = tf.tile(rowsOf, [1, n, 1]) as Tensor3D
      const weight = tf.div(tf.split(repeated, [1, 5], 2)[0], n).reshape([runs, n * count])
      return { x: place(repeated, z), weight: weight as Tensor2D }
    },
    sample(noise) {
      const z = noise.normal('model', dim)
      if (count === 1) return place(tf.tile(components(), [1, noise.size, 1]) as Tensor3D, z)
      return place(tf.matMul(choose(noise), components()), z)
    },
    components,
    parts: {
      count,
      logs,
      logWeights: () => logWeights(table().logit) as Tensor3D,
      place(z) {
        const { mean, logL11, l21, logL22 } = table()
        const [z1, z2] = dim === 1 ? [z] : tf.split(z, 2, 1)
        const row = (x: Tensor) => x.reshape([1, 1, x.size])
        const column = (x: Tensor) => x.reshape([runs, count, 1])
        const flat = (x: Tensor) => x.reshape([runs, count * z.shape[0], 1])
        const x = tf.add(column(mean[0]), tf.mul(column(tf.exp(logL11)), row(z1)))
        if (!l21 || !logL22 || !z2) return flat(x) as Tensor3D
        const y = tf.add(
          tf.add(column(mean[1]), tf.mul(column(l21), row(z1))),
          tf.mul(column(tf.exp(logL22)), row(z2)),
        )
        return tf.concat([flat(x), flat(y)], 2) as Tensor3D
      },
      precisions(theta, x, y) {
        const { logL11, l21, logL22 } = table(theta)
        const column = (each: Tensor) => each.reshape([runs, count, 1])
        // |L⁻¹u|², with L⁻¹u by forward substitution.
        const first = tf.mul(x, column(tf.exp(tf.neg(logL11))))
        if (!l21 || !logL22) return tf.square(first) as Tensor3D
        const rest = tf.sub(y, tf.mul(column(l21), first))
        const second = tf.mul(rest, column(tf.exp(tf.neg(logL22))))
        return tf.add(tf.square(first), tf.square(second)) as Tensor3D
      },
      longAxes(theta) {
        const { logL11, l21, logL22 } = table(theta)
        const column = (each: Tensor) => each.reshape([runs, count, 1])
        const [a, b, c] = [tf.exp(logL11), l21!, tf.exp(logL22!)].map(column)
        // Of [xx xy; xy yy]: cos 2φ = (xx − yy)/2r, r² = ((xx − yy)/2)² + xy².
        const half = tf.mul(tf.sub(tf.square(a), tf.add(tf.square(b), tf.square(c))), 0.5)
        const xy = tf.mul(a, b)
        const r = tf.sqrt(tf.add(tf.add(tf.square(half), tf.square(xy)), ROUND))
        const double = tf.div(half, r)
        const root = (x: Tensor) => tf.sqrt(tf.mul(tf.maximum(tf.add(1, x), 0), 0.5))
        const side = tf.sub(tf.mul(tf.cast(tf.greaterEqual(xy, 0), 'float32'), 2), 1)
        return [root(double) as Tensor3D, tf.mul(root(tf.neg(double)), side) as Tensor3D]
      },
      scaled(theta, by) {
        const { mean, logL11, l21, logL22, logit } = table(theta)
        const factors =
          l21 && logL22
            ? [tf.add(logL11, by), tf.mul(l21, tf.exp(by)), tf.add(logL22, by)]
            : [tf.add(logL11, by)]
        return tf.concat([...mean, ...factors, logit], 1).reshape(theta.shape)
      },
    },
  }

  /** One-hot rows `[runs, n, K]` of components picked by their weights. */
  function choose(noise: Normals): Tensor3D {
    const uniform = tf.mul(tf.add(tf.erf(tf.div(noise.normal('component', 1), Math.SQRT2)), 1), 0.5)
    const upper = tf.cumsum(tf.exp(logWeights(table().logit)), 2)
    const lower = tf.concat(
      [tf.zeros([runs, 1, 1]), tf.slice(upper, [0, 0, 0], [-1, -1, count - 1])],
      2,
    )
    // Weights sum to 1 up to rounding, so the last component takes what is above.
    const top = tf.concat(
      [tf.slice(upper, [0, 0, 0], [-1, -1, count - 1]), tf.fill([runs, 1, 1], 2)],
      2,
    )
    return tf.mul(
      tf.cast(tf.greaterEqual(uniform, lower), 'float32'),
      tf.cast(tf.greater(top, uniform), 'float32'),
    )
  }
}
