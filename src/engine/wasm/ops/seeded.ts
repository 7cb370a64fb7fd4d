import type { Target } from '../../../core/targets/target.ts'
import { standardPoints } from '../../points/standardPoints.ts'
import type { Op, Site } from './op.ts'

/** What the noise of one name is drawn from: the stream of core/space/random.ts. */
export interface NoiseSource {
  readonly seeds: readonly number[]
  readonly stream: number
  readonly step: number
}

export interface PointSource extends NoiseSource {
  /** As assembly/random.ts wants it, seven float64 per component. */
  readonly table: Float64Array
}

export interface TargetSource extends NoiseSource {
  readonly target: Target
}

/** The numbers of each run, `[n, dim]` from `to` on, by a kernel. */
const seeded = (
  draw: (
    kernels: Site['kernels'],
    shape: readonly [n: number, dim: number],
    to: number,
    ...key: [seed: number, stream: number, step: number]
  ) => void,
): Op => ({
  prepare({ outputs: [y], attributes }, { kernels, at }) {
    const { seeds, stream } = attributes as unknown as NoiseSource
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

/** Points of any target, drawn in TypeScript. */
const data: Op = {
  prepare({ outputs: [y], attributes }, { heap, at }) {
    const { seeds, stream, target } = attributes as unknown as TargetSource
    const [, n, dim] = y.shape
    const to = at(y)
    return (step) => {
      seeds.forEach((seed, r) => {
        heap.write(to + 4 * r * n * dim, standardPoints(target, n, { seed, stream, step }))
      })
    }
  },
}

export const draws: Readonly<Record<string, Op>> = {
  SeededNormals: seeded((kernels, [n, dim], to, ...key) => kernels.normals(n * dim, to, ...key)),
  SeededUniforms: seeded((kernels, [n, dim], to, ...key) => kernels.uniforms(n * dim, to, ...key)),
  SeededOneHots: seeded((kernels, [n, dim], to, ...key) => kernels.oneHots(n, dim, to, ...key)),
  SeededPoints: points,
  SeededData: data,
}
