import type { Assignment, Modes } from '../coverage/modes.ts'
import { type Cloud, sizeOf } from '../space/cloud.ts'
import { type Patterns, patternOf } from './barPatterns.ts'

/**
 * The patterns as modes, exactly: a picture is nearest to the pattern of least distance, and near it if
 * it is that pattern once its pixels are rounded at ½. One that is near two is none that rounds to a
 * pattern, so that is no question.
 */
export const barModes = ({ side, pictures, weights, names }: Patterns): Modes => ({
  weights,
  error: 0,
  assign: (cloud) => assign(cloud, side, pictures),
  nearShares: () => weights,
  heldBy: (k) => k,
  components: null,
  names,
  pictures: () => pictures,
  probability: (picture) => probability(picture, pictures),
})

function assign(cloud: Cloud, side: number, pictures: Float32Array): Assignment {
  const n = sizeOf(cloud)
  const nearest = new Int32Array(n).fill(-1)
  const near = new Int32Array(n).fill(-1)
  for (let i = 0; i < n; i++) {
    const picture = cloud.values.subarray(i * side * side, (i + 1) * side * side)
    if (!picture.every(Number.isFinite)) continue
    nearest[i] = nearestPattern(picture, side)
    const from = nearest[i] * side * side
    if (picture.every((x, at) => x >= 0.5 === pictures[from + at] >= 0.5)) near[i] = nearest[i]
  }
  return { nearest, near }
}

/**
 * With y = x − ½, |x − pattern|² is Σ (|y|² + ¼) less the sum of y over inked pixels and of −y over
 * others. So of one kind the nearest inks the lines whose sums are not negative, and it is the nearer
 * one whose sums are larger in all.
 */
function nearestPattern(picture: Float32Array, side: number): number {
  const sums = { rows: new Float64Array(side), columns: new Float64Array(side) }
  picture.forEach((x, at) => {
    sums.rows[Math.floor(at / side)] += x - 0.5
    sums.columns[at % side] += x - 0.5
  })
  const reach = (lines: Float64Array) => lines.reduce((sum, line) => sum + Math.abs(line), 0)
  const bits = (lines: Float64Array) =>
    lines.reduce((all, line) => 2 * all + (line >= 0 ? 1 : 0), 0)
  const columns = reach(sums.columns) > reach(sums.rows)
  return patternOf(side, columns, bits(columns ? sums.columns : sums.rows))
}

/** A pixel is no surer than this to be inked, or not. */
const SURE = 0.99

/** Of each pattern, where x is the chance of each pixel to be inked: Π x over inked ones, Π 1 − x over others. */
function probability(picture: Float32Array, pictures: Float32Array): Float64Array {
  const dim = picture.length
  const logs = Float64Array.from({ length: pictures.length / dim }, (_, k) =>
    picture.reduce((sum, x, at) => {
      const chance = Math.min(SURE, Math.max(1 - SURE, x))
      return sum + Math.log(pictures[k * dim + at] > 0 ? chance : 1 - chance)
    }, 0),
  )
  const most = logs.reduce((a, b) => Math.max(a, b))
  const parts = logs.map((log) => Math.exp(log - most))
  const total = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => part / total)
}
