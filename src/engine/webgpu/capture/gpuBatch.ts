import { stream } from '../../../core/space/random.ts'
import type { Target } from '../../../core/targets/target.ts'
import type { Batch, Tensor3D, TF } from '../../../objectives/objective.ts'
import { onlyDomain, withUniform } from '../../network/composedNoise.ts'
import { buffer, type Gpu } from '../gpu.ts'
import { drawPoints, mixtureTable } from '../mixture.ts'
import { drawNormals, type Source } from '../normal.ts'

/** A batch that is drawn on the GPU, for the step that the clock there shows. */
export interface GpuBatch extends Batch {
  dispose(): void
}

/** The stream of `seededBatch`: integers equal bit for bit, normals to 1e-5. */
export function createGpuBatch(
  tf: TF,
  gpu: Gpu,
  seeds: readonly number[],
  n: number,
  target: Target,
  clock: GPUBuffer,
): GpuBatch {
  const runs = seeds.length
  const keys = buffer(gpu, Uint32Array.from(seeds))
  const { source: data, space, units } = target
  if (data.type !== 'mixture') throw new Error('The GPU draws from mixtures only, not from points.')
  const table = buffer(gpu, mixtureTable(data.mixture, units))
  const settings = new Map<string, GPUBuffer>()
  const source = (name: string, size: number): Source => {
    const key = `${name} ${size}`
    const made = settings.get(key) ?? buffer(gpu, Uint32Array.of(stream(name), size))
    settings.set(key, made)
    return { clock, seeds: keys, settings: made }
  }
  const tensor = (info: Parameters<ReturnType<TF['engine']>['makeTensorFromTensorInfo']>[0]) =>
    tf.engine().makeTensorFromTensorInfo(info) as Tensor3D
  const normal = (name: string, dim: number) =>
    tensor(drawNormals(gpu, source(`train/${name}`, n * dim), [runs, n, dim]))
  return {
    ...withUniform(tf, n, normal),
    data(draw = 0, domain = 0) {
      onlyDomain(domain)
      const points = tensor(drawPoints(gpu, source(`data/${draw}`, n), table, runs, n))
      const x = space.dim < 2 ? tf.slice(points, [0, 0, 0], [-1, -1, space.dim]) : points
      return { x, label: null }
    },
    dispose() {
      for (const made of [keys, table, ...settings.values()]) made.destroy()
    },
  }
}
