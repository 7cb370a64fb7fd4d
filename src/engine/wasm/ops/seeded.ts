import type { Pointer } from '../kernels/instance.ts'
import type { Attributes, Op, Site } from './op.ts'

/** What the noise of one name is drawn from: the stream of core/space/random.ts. */
export interface NoiseSource {
  readonly seeds: readonly number[]
  readonly stream: number
  readonly step: number
}

export interface PointSource extends NoiseSource {
  /** As assembly/points.ts wants it, seven float64 per component. */
  readonly table: Float64Array
}

/** A data set that lies in the heap. */
export interface RowTable {
  /** `[count, dim]`, in standard units. */
  readonly rows: Pointer
  /** Of `rowThresholds`, as integers of 32 bits. */
  readonly thresholds: Pointer
  /** The class of each row, in 32 bits. */
  readonly labels: Pointer
  readonly count: number
}

type Draw = (
  kernels: Site['kernels'],
  shape: readonly [n: number, dim: number],
  to: number,
  ...key: [seed: number, stream: number, step: number]
) => void

/** The numbers of each run, `[n, dim]` from `to` on, by a kernel. */
const seeded = (drawFrom: (attributes: Attributes) => Draw): Op => ({
  prepare({ outputs: [y], attributes }, { kernels, at }) {
    const { seeds, stream } = attributes as unknown as NoiseSource
    const draw = drawFrom(attributes)
    const [, n, dim] = y.shape
    const to = at(y)
    return (step) => {
      for (let r = 0; r < seeds.length; r++) {
        draw(kernels, [n, dim], to + 4 * r * n * dim, seeds[r], stream, step)
      }
    }
  },
})

const points: Op = {
  // The table, and one number to begin at a whole float64.
  scratch: ({ attributes }) => 2 * (attributes as unknown as PointSource).table.length,
  prepare({ outputs: [y], attributes }, { kernels, heap, at, scratch }) {
    const { seeds, stream, table } = attributes as unknown as PointSource
    const numbers = new Float32Array(table.buffer)
    const count = y.shape[1]
    const to = at(y)
    return (step) => {
      heap.write(scratch, numbers)
      for (let r = 0; r < seeds.length; r++) {
        kernels.points(count, to + 8 * r * count, seeds[r], stream, step, scratch, table.length / 7)
      }
    }
  },
}

const tableOf = (attributes: Attributes): RowTable => attributes as unknown as RowTable

export const draws: Readonly<Record<string, Op>> = {
  SeededNormals: seeded(
    () =>
      (kernels, [n, dim], to, ...key) =>
        kernels.normals(n * dim, to, ...key),
  ),
  SeededUniforms: seeded(
    () =>
      (kernels, [n, dim], to, ...key) =>
        kernels.uniforms(n * dim, to, ...key),
  ),
  SeededOneHots: seeded(
    () =>
      (kernels, [n, dim], to, ...key) =>
        kernels.oneHots(n, dim, to, ...key),
  ),
  SeededPoints: points,
  SeededRows: seeded((attributes) => {
    const { rows, thresholds, count } = tableOf(attributes)
    return (kernels, [n, dim], to, ...key) =>
      kernels.rows(n, dim, to, ...key, rows, thresholds, count)
  }),
  SeededRowLabels: seeded((attributes) => {
    const { labels, thresholds, count } = tableOf(attributes)
    return (kernels, [n, classes], to, ...key) =>
      kernels.rowLabels(n, classes, to, ...key, labels, thresholds, count)
  }),
}
