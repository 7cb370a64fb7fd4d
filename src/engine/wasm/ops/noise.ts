import type { Op } from './op.ts'

/** What the noise of one name is drawn from: the stream of core/random.ts. */
export interface NoiseSource {
  readonly seeds: readonly number[]
  readonly stream: number
  readonly step: number
}

export interface PointSource extends NoiseSource {
  /** As assembly/random.ts wants it, seven float64 per component. */
  readonly table: Float64Array
}

const normals: Op = {
  prepare({ outputs: [y], attributes }, { kernels, at }) {
    const { seeds, stream } = attributes as unknown as NoiseSource
    const size = y.shape[1] * y.shape[2]
    const to = at(y)
    return (step) => {
      for (let r = 0; r < seeds.length; r++) {
        kernels.normals(size, to + 4 * r * size, seeds[r], stream, step)
      }
    }
  },
}

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

export const noises: Readonly<Record<string, Op>> = {
  SeededNormals: normals,
  SeededPoints: points,
}
