import type { Component } from '../../core/gaussian/mixture.ts'
import { normal } from '../distributions.ts'
import type { Tensor, Tensor2D, Tensor3D, World } from '../objective.ts'
import type { DensityModel, Normals } from './densityModel.ts'
import { scatterOf } from './start.ts'

/** Bins of the spline, and the end of its last one in standard units; beyond, it is the identity. */
const BINS = 40
const END = 5
const WIDTH = (2 * END) / BINS
/** No bin's image, and no slope, is smaller than this share of an even one. */
const LEAST = 1e-3
/** softplus(EVEN) = 1. */
const EVEN = Math.log(Math.E - 1)

/**
 * A normalising flow on the line, where a coupling layer has nothing to condition on and is one
 * monotone map: (g(u) − m)/s = z ~ N(0, 1), with u = x in standard units and g a rational-quadratic
 * spline (Durkan et al. 2019, arXiv 1906.04032, eqs. 4–7) on equal bins; explicit both ways.
 *
 *   log q(x) = log N(z; 0, 1) + log g′(u) − log s − log unit
 *
 * With θ = 0 the spline is the identity and q the Gaussian `start`.
 * @param scatter spread, by seed, of that Gaussian: see `scatterOf`
 */
export function splineFlow(
  world: World,
  start: Component,
  { mean, logSd } = scatterOf(0),
): DensityModel {
  const { tf, runs } = world
  const { center, unit } = world.target.units
  // K shares of height, K − 1 slopes inside (1 at both ends), and m, log s of the base.
  const base = [(start.mean[0] - center[0]) / unit, Math.log(start.sd[0] / unit)]
  const shape = Array<number>(2 * BINS - 1).fill(0)
  const begin = [...shape, ...base]
  const all = world.free('spline', begin.length, begin, [...shape, mean, logSd])

  /** One row a bin: y at its left, its height, slopes at both ends. `[runs, BINS, 4]`. */
  const table = () => {
    const [shares, rawSlopes, m, logS] = tf.split(
      all.theta.reshape([runs, begin.length, 1]) as Tensor3D,
      [BINS, BINS - 1, 1, 1],
      1,
    )
    const share = tf.add(tf.mul(tf.softmax(shares.reshape([runs, BINS])), 1 - LEAST), LEAST / BINS)
    // Along the last axis: the gradient of tfjs's cumsum is wrong along any other.
    const heights = tf.mul(share, 2 * END)
    const left = tf.sub(tf.sub(tf.cumsum(heights, 1), heights), END).reshape([runs, BINS, 1])
    const height = heights.reshape([runs, BINS, 1])
    const inner = tf.add(tf.mul(tf.softplus(tf.add(rawSlopes, EVEN)), 1 - LEAST), LEAST)
    const one = tf.ones([runs, 1, 1])
    const rows = tf.concat(
      [left, height, tf.concat([one, inner], 1), tf.concat([inner, one], 1)],
      2,
    ) as Tensor3D
    return { rows, m, logS }
  }

  /** Rows of the bins that points lie in, `[runs, n, columns]`, by their left ends `[·, 1, BINS]`. */
  const pick = (x: Tensor, lefts: Tensor, rows: Tensor3D): Tensor3D => {
    const right = tf.concat([tf.slice(lefts, [0, 0, 1]), tf.fill([lefts.shape[0], 1, 1], 1e9)], 2)
    const inside = tf.mul(
      tf.cast(tf.greaterEqual(x, lefts), 'float32'),
      tf.cast(tf.greater(right, x), 'float32'),
    )
    return tf.matMul(inside as Tensor3D, rows)
  }
  /** Where x is inside the spline: 1, elsewhere 0. */
  const within = (x: Tensor): Tensor => tf.cast(tf.greater(END, tf.abs(x)), 'float32')
  const lefts = Float32Array.from({ length: BINS }, (_, k) => -END + k * WIDTH)

  /** g(u) and log g′(u). */
  const forward = (u: Tensor3D, rows: Tensor3D): readonly [Tensor, Tensor] => {
    const edges = tf.tensor3d(lefts, [1, 1, BINS])
    const bounded = tf.clipByValue(u, -END, END - 1e-4)
    const withLeft = tf.concat([rows, tf.tile(edges.reshape([1, BINS, 1]), [runs, 1, 1])], 2)
    const picked = pick(bounded, edges, withLeft as Tensor3D)
    const [y, height, d0, d1, x] = tf.split(picked, 5, 2)
    const s = tf.div(height, WIDTH)
    const t = tf.div(tf.sub(bounded, x), WIDTH)
    const rest = tf.sub(1, t)
    const mixed = tf.mul(t, rest)
    const below = tf.add(s, tf.mul(tf.sub(tf.add(d0, d1), tf.mul(s, 2)), mixed))
    const above = tf.add(tf.mul(s, tf.square(t)), tf.mul(d0, mixed))
    const inside = tf.add(y, tf.div(tf.mul(height, above), below))
    const slope = tf.add(
      tf.add(tf.mul(d1, tf.square(t)), tf.mul(tf.mul(s, mixed), 2)),
      tf.mul(d0, tf.square(rest)),
    )
    const logSlope = tf.add(tf.mul(tf.log(tf.div(s, below)), 2), tf.log(slope))
    const mask = within(u)
    const g = tf.add(tf.mul(mask, inside), tf.mul(tf.sub(1, mask), u))
    return [g, tf.mul(mask, logSlope)]
  }

  /** g⁻¹(y): the root of a quadratic equation in its bin (eqs. 6–8 there). */
  const inverse = (y: Tensor3D, rows: Tensor3D): Tensor3D => {
    const edges = tf.tensor3d(lefts, [1, 1, BINS])
    const bounded = tf.clipByValue(y, -END, END - 1e-4)
    const withLeft = tf.concat([rows, tf.tile(edges.reshape([1, BINS, 1]), [runs, 1, 1])], 2)
    const bottoms = tf.transpose(tf.slice(rows, [0, 0, 0], [-1, -1, 1]), [0, 2, 1])
    const picked = pick(bounded, bottoms, withLeft as Tensor3D)
    const [bottom, height, d0, d1, x] = tf.split(picked, 5, 2)
    const s = tf.div(height, WIDTH)
    const rise = tf.sub(bounded, bottom)
    const bend = tf.mul(rise, tf.sub(tf.add(d0, d1), tf.mul(s, 2)))
    const a = tf.add(tf.mul(height, tf.sub(s, d0)), bend)
    const b = tf.sub(tf.mul(height, d0), bend)
    const c = tf.neg(tf.mul(s, rise))
    const root = tf.sqrt(tf.relu(tf.sub(tf.square(b), tf.mul(tf.mul(a, c), 4))))
    const t = tf.div(tf.mul(c, 2), tf.sub(tf.neg(b), root))
    const inside = tf.add(x, tf.mul(t, WIDTH))
    const mask = within(y)
    return tf.add(tf.mul(mask, inside), tf.mul(tf.sub(1, mask), y)) as Tensor3D
  }

  const sample = (noise: Normals): Tensor3D => {
    const { rows, m, logS } = table()
    const y = tf.add(tf.mul(noise.normal('model', 1), tf.exp(logS)), m) as Tensor3D
    return tf.add(tf.mul(inverse(y, rows), unit), center[0]) as Tensor3D
  }

  return {
    trained: [all],
    features: (x) => tf.div(tf.sub(x, center[0]), unit) as Tensor3D,
    logDensity(u) {
      const { rows, m, logS } = table()
      const [g, logSlope] = forward(u, rows)
      const z = normal(m, logS).log(g as Tensor3D)
      return tf.sub(tf.add(z, logSlope.reshape([runs, u.shape[1]])), Math.log(unit)) as Tensor2D
    },
    draw: (noise) => ({
      x: sample(noise),
      weight: tf.fill([runs, noise.size], 1 / noise.size) as Tensor2D,
    }),
    sample,
  }
}
