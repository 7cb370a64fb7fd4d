import type { Target } from '../../../core/targets/target.ts'
import type { Tensor3D, TF } from '../../../objectives/objective.ts'
import type { Draw } from '../../backend/draw.ts'
import type { DataSource } from '../../backend/turnTrainer.ts'
import { mixtureTable } from '../ops/mixtureTable.ts'

/** Draws by our kernels, which tfjs knows by these names, so that they are recorded. */
export function wasmDraw(tf: TF, seeds: readonly number[], step: number): Draw {
  const drawn = (kernel: string) => (stream: number, n: number, dim: number) =>
    runSeeded(tf, kernel, { seeds, stream, step, shape: [seeds.length, n, dim] })
  return {
    normals: drawn('SeededNormals'),
    uniforms: drawn('SeededUniforms'),
    oneHots: drawn('SeededOneHots'),
  }
}

/** Data of a target, in its standard units. */
export function openData(tf: TF, seeds: readonly number[], target: Target): DataSource {
  const { source, space, units } = target
  const table = source.type === 'mixture' ? mixtureTable(source.mixture, units) : null
  return {
    at: (step) => ({
      ...wasmDraw(tf, seeds, step),
      data(stream, n) {
        const key = { seeds, stream, step }
        const shape = [seeds.length, n, space.dim]
        if (!table)
          return { x: runSeeded(tf, 'SeededData', { ...key, shape, target }), label: null }
        // The kernel's points are pairs; on the line their second number is none of the space.
        const pairs = runSeeded(tf, 'SeededPoints', { ...key, shape: [seeds.length, n, 2], table })
        const x = space.dim < 2 ? tf.slice(pairs, [0, 0, 0], [-1, -1, space.dim]) : pairs
        return { x, label: null }
      },
    }),
    dispose() {},
  }
}

const runSeeded = (tf: TF, kernel: string, attributes: object): Tensor3D =>
  tf.engine().runKernel(kernel, {}, attributes as Attributes) as Tensor3D

type Attributes = Parameters<ReturnType<TF['engine']>['runKernel']>[2]
