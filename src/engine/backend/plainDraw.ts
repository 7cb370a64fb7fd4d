import { classCount } from '../../core/source/drawRows.ts'
import { pickRows, rowThresholds } from '../../core/source/pickRows.ts'
import { classes, type Key, normals, openUniforms } from '../../core/space/random.ts'
import type { Target } from '../../core/targets/target.ts'
import type { Batch } from '../../objectives/batch.ts'
import type { Tensor3D, TF } from '../../objectives/objective.ts'
import { standardPoints } from '../points/standardPoints.ts'
import type { DataDraw, Draw } from './draw.ts'
import { batchFrom } from './noise.ts'

/** Draws in TypeScript, one run after the other. */
export function plainDraw(tf: TF, seeds: readonly number[], step: number): Draw {
  const drawn = drawnBy(tf, seeds, step)
  return {
    normals: (stream, n, dim) => drawn(stream, n, dim, normals),
    uniforms: (stream, n, dim) => drawn(stream, n, dim, openUniforms),
    oneHots: (stream, n, count) =>
      drawn(stream, n, count, (out, key) => {
        classes(new Uint32Array(n), count, key).forEach((k, i) => {
          out[i * count + k] = 1
        })
      }),
  }
}

/** The same with data of a target. */
export function plainDataDraw(
  tf: TF,
  seeds: readonly number[],
  step: number,
  target: Target,
): DataDraw {
  const drawn = drawnBy(tf, seeds, step)
  return {
    ...plainDraw(tf, seeds, step),
    data: (stream, n) => ({
      x: drawn(stream, n, target.space.dim, (out, key) => out.set(standardPoints(target, n, key))),
      label: labelled(target, drawn, stream, n),
    }),
  }
}

/** The classes of the points of `data`, one-hot, where they are known. */
function labelled(
  { source, space }: Target,
  drawn: ReturnType<typeof drawnBy>,
  stream: number,
  n: number,
): Tensor3D | null {
  if (source.type !== 'rows' || !source.labels) return null
  const { labels } = source
  const [count, thresholds] = [classCount(labels), rowThresholds(source, space.dim)]
  return drawn(stream, n, count, (out, key) => {
    pickRows(thresholds, n, key).forEach((row, i) => {
      out[i * count + labels[row]] = 1
    })
  })
}

/** A batch drawn in TypeScript. */
export const plainBatch = (
  tf: TF,
  seeds: readonly number[],
  n: number,
  step: number,
  target: Target,
): Batch => batchFrom(plainDataDraw(tf, seeds, step, target), n)

const drawnBy =
  (tf: TF, seeds: readonly number[], step: number) =>
  (
    stream: number,
    n: number,
    dim: number,
    draw: (out: Float32Array, key: Key) => void,
  ): Tensor3D => {
    const all = new Float32Array(seeds.length * n * dim)
    seeds.forEach((seed, r) => {
      draw(all.subarray(r * n * dim, (r + 1) * n * dim), { seed, stream, step })
    })
    return tf.tensor3d(all, [seeds.length, n, dim])
  }
