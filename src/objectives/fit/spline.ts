import type { Component } from '../../core/gaussian/mixture.ts'
import { normal } from '../distributions.ts'
import type { Tensor, Tensor3D, World } from '../objective.ts'
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
    const [shares, rawSlopes, m, logS] = all.theta
      .reshape([runs, begin.length, 1])
      .split([BINS, BINS - 1, 1, 1], 1)
    const share = shares
      .reshape([runs, BINS])
      .softmax()
      .mul(1 - LEAST)
      .add(LEAST / BINS)
    // Along the last axis: the gradient of tfjs's cumsum is wrong along any other.
    const heights = share.mul(2 * END)
    const left: Tensor3D = heights.cumsum(1).sub(heights).sub(END).reshape([runs, BINS, 1])
    const height: Tensor3D = heights.reshape([runs, BINS, 1])
    const inner: Tensor3D = rawSlopes
      .add(EVEN)
      .softplus()
      .mul(1 - LEAST)
      .add(LEAST)
    const one: Tensor3D = tf.ones([runs, 1, 1])
    const ends = [tf.concat([one, inner], 1), tf.concat([inner, one], 1)]
    const rows = tf.concat([left, height, ...ends], 2)
    return { rows, m, logS }
  }

  /** Rows of the bins that points lie in, `[runs, n, columns]`, by their left ends `[·, 1, BINS]`. */
  const pick = (x: Tensor, lefts: Tensor, rows: Tensor3D): Tensor3D => {
    const right = tf.concat([lefts.slice([0, 0, 1]), tf.fill([lefts.shape[0], 1, 1], 1e9)], 2)
    const inside = x.greaterEqual(lefts).cast('float32').mul(right.greater(x).cast('float32'))
    return tf.matMul(inside, rows)
  }
  /** Where x is inside the spline: 1, elsewhere 0. */
  const within = (x: Tensor): Tensor => tf.greater(END, x.abs()).cast('float32')
  const lefts = Float32Array.from({ length: BINS }, (_, k) => -END + k * WIDTH)

  /** The rows of a table with the left ends of the bins beside them. */
  const withEdges = (rows: Tensor3D, edges: Tensor3D): Tensor3D => {
    const column: Tensor3D = edges.reshape([1, BINS, 1])
    return tf.concat([rows, column.tile([runs, 1, 1])], 2)
  }

  /** g(u) and log g′(u). */
  const forward = (u: Tensor3D, rows: Tensor3D): readonly [Tensor3D, Tensor] => {
    const edges = tf.tensor3d(lefts, [1, 1, BINS])
    const bounded = u.clipByValue(-END, END - 1e-4)
    const picked = pick(bounded, edges, withEdges(rows, edges))
    const [y, height, d0, d1, x] = picked.split(5, 2)
    const s = height.div(WIDTH)
    const t = bounded.sub(x).div(WIDTH)
    const rest = tf.sub(1, t)
    const mixed = t.mul(rest)
    const below = s.add(d0.add(d1).sub(s.mul(2)).mul(mixed))
    const above = s.mul(t.square()).add(d0.mul(mixed))
    const inside = y.add(height.mul(above).div(below))
    const slope = d1.mul(t.square()).add(s.mul(mixed).mul(2)).add(d0.mul(rest.square()))
    const logSlope = s.div(below).log().mul(2).add(slope.log())
    const mask = within(u)
    const g = mask.mul(inside).add<Tensor3D>(tf.sub(1, mask).mul(u))
    return [g, mask.mul(logSlope)]
  }

  /** g⁻¹(y): the root of a quadratic equation in its bin (eqs. 6–8 there). */
  const inverse = (y: Tensor3D, rows: Tensor3D): Tensor3D => {
    const edges = tf.tensor3d(lefts, [1, 1, BINS])
    const bounded = y.clipByValue(-END, END - 1e-4)
    const withLeft = withEdges(rows, edges)
    const bottoms = rows.slice([0, 0, 0], [-1, -1, 1]).transpose([0, 2, 1])
    const picked = pick(bounded, bottoms, withLeft)
    const [bottom, height, d0, d1, x] = picked.split(5, 2)
    const s = height.div(WIDTH)
    const rise = bounded.sub(bottom)
    const bend = rise.mul(d0.add(d1).sub(s.mul(2)))
    const a = height.mul(s.sub(d0)).add(bend)
    const b = height.mul(d0).sub(bend)
    const c = s.mul(rise).neg()
    const root = b.square().sub(a.mul(c).mul(4)).relu().sqrt()
    const t = c.mul(2).div(b.neg().sub(root))
    const inside = x.add(t.mul(WIDTH))
    const mask = within(y)
    return mask.mul(inside).add(tf.sub(1, mask).mul(y))
  }

  const sample = (noise: Normals): Tensor3D => {
    const { rows, m, logS } = table()
    const y = noise.normal('model', 1).mul(logS.exp()).add<Tensor3D>(m)
    return inverse(y, rows).mul(unit).add(center[0])
  }

  return {
    trained: [all],
    features: (x) => x.sub(center[0]).div(unit),
    logDensity(u) {
      const { rows, m, logS } = table()
      const [g, logSlope] = forward(u, rows)
      const z = normal(m, logS).log(g)
      return z.add(logSlope.reshape([runs, u.shape[1]])).sub(Math.log(unit))
    },
    draw: (noise) => ({
      x: sample(noise),
      weight: tf.fill([runs, noise.size], 1 / noise.size),
    }),
    sample,
  }
}
