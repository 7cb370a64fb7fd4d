/** What a run looked like at a step, in so few bytes that hundreds of them can be kept. */
import type { Space } from '../space/space.ts'
import type { Square } from '../space/square.ts'
import { capacity } from './history.ts'

export interface Snapshot {
  readonly step: number
  /** The run of an ensemble that it is of. */
  readonly run: number
  /** What the numbers of points are shares of; images have no place. */
  readonly square: Square
  /** `[n, dim]`: the first samples. Pixels have 256 levels, as a screen has. */
  readonly values: Int16Array | Uint8Array
}

/** Points of one picture. */
const POINTS = 512
/** A point beyond so many half widths stays out of the picture, wherever it is. */
const REACH = 1.5
const LEVELS = 2 ** 15 - 1
/** Images of one picture at most, as many as a sheet has cells. */
const IMAGES = 64
/** Bytes of all images of a lane. */
const MOST = 32 * 2 ** 20

/** Samples of one picture: of large images, as many as memory allows for a whole history. */
export function kept({ kind, dim }: Space): number {
  if (kind !== 'image') return POINTS
  return Math.max(1, Math.min(IMAGES, Math.floor(MOST / ((capacity + 1) * dim))))
}

/** @param samples `[n, dim]` in the target's own coordinates */
export function packSnapshot(
  step: number,
  run: number,
  samples: Float32Array,
  space: Space,
  { center, halfWidth }: Square,
): Snapshot {
  const first = samples.subarray(0, kept(space) * space.dim)
  // By loops, because it is done at every evaluation: `from` with a function takes ten times as long.
  if (space.kind === 'image') {
    const values = new Uint8Array(first.length)
    for (let i = 0; i < first.length; i++) {
      values[i] = Math.round(255 * Math.max(0, Math.min(1, first[i])))
    }
    return { step, run, square: { center, halfWidth }, values }
  }
  const values = new Int16Array(first.length)
  for (let i = 0; i < first.length; i++) {
    const far = (first[i] - center[i % space.dim]) / (REACH * halfWidth)
    values[i] = Math.round(LEVELS * Math.max(-1, Math.min(1, far)))
  }
  return { step, run, square: { center, halfWidth }, values }
}

/** The samples, to 1/20 000 of the square, or of images to the level. */
export function unpackSnapshot(
  { values, square: { center, halfWidth } }: Snapshot,
  kind: Space['kind'],
): Float32Array {
  if (kind === 'image') return Float32Array.from(values, (level) => level / 255)
  const unit = (REACH * halfWidth) / LEVELS
  const axes = kind === 'line' ? 1 : 2
  return Float32Array.from(values, (share, i) => center[i % axes] + share * unit)
}
