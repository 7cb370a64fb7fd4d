import { sample } from '../../core/gaussian/mixture.ts'
import { normals, stream } from '../../core/space/random.ts'
import type { Target } from '../../core/targets/target.ts'
import type { Batch, Noise, Tensor3D, TF } from '../../objectives/objective.ts'
import { onlyDomain, withUniform } from '../network/composedNoise.ts'
import { mixtureTable } from '../wasm/mixtureTable.ts'

/**
 * Named standard normals for `n` points of every run. Run r draws from its own seed, so it draws
 * what the single run with that seed draws.
 * @param purpose keeps training and evaluation apart
 */
export function seededNoise(
  tf: TF,
  seeds: readonly number[],
  n: number,
  purpose: string,
  step: number,
): Noise {
  return withUniform(tf, n, (name, dim) => {
    const key = stream(`${purpose}/${name}`)
    const shape = [seeds.length, n, dim]
    const made = kernelNoise(tf, 'SeededNormals', { seeds, stream: key, step, shape })
    if (made) return made
    const all = new Float32Array(seeds.length * n * dim)
    seeds.forEach((seed, r) => {
      normals(all.subarray(r * n * dim, (r + 1) * n * dim), { seed, stream: key, step })
    })
    return tf.tensor3d(all, [seeds.length, n, dim])
  })
}

/** Training noise of one step, with data of the target in standard units. */
export function seededBatch(
  tf: TF,
  seeds: readonly number[],
  n: number,
  step: number,
  target: Target,
): Batch {
  return {
    ...seededNoise(tf, seeds, n, 'train', step),
    data: (draw = 0, domain = 0) => ({ x: real(draw, domain), label: null }),
  }

  function real(draw: number, domain: number): Tensor3D {
    onlyDomain(domain)
    const key = stream(`data/${draw}`)
    const shape = [seeds.length, n, 2]
    const onLine = (points: Tensor3D): Tensor3D =>
      target.dim === 1 ? tf.slice(points, [0, 0, 0], [-1, -1, 1]) : points
    const source = { seeds, stream: key, step, shape, table: mixtureTable(target) }
    const made = kernelNoise(tf, 'SeededPoints', source)
    if (made) return onLine(made)
    const all = new Float32Array(seeds.length * n * 2)
    seeds.forEach((seed, r) => {
      const part = all.subarray(r * n * 2, (r + 1) * n * 2)
      drawStandardised(target, part, { seed, stream: key, step })
    })
    return onLine(tf.tensor3d(all, [seeds.length, n, 2]))
  }
}

/** Noise drawn by a kernel of the backend, or null if it has none. */
function kernelNoise(tf: TF, kernel: string, source: object): Tensor3D | null {
  if (!tf.getKernel(kernel, tf.getBackend())) return null
  return tf.engine().runKernel(kernel, {}, source as Attributes) as Tensor3D
}

type Attributes = Parameters<ReturnType<TF['engine']>['runKernel']>[2]

function drawStandardised(
  { mixture, units: { center, unit } }: Target,
  out: Float32Array,
  key: Parameters<typeof sample>[2],
): void {
  sample(mixture, out, key)
  for (let i = 0; i < out.length; i += 2) {
    out[i] = (out[i] - center[0]) / unit
    out[i + 1] = (out[i + 1] - center[1]) / unit
  }
}
