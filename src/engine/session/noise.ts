import { draw as drawFrom } from '../../core/source/draw.ts'
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
    data(draw = 0, domain = 0) {
      onlyDomain(domain)
      const from = { tf, seeds, n, key: stream(`data/${draw}`), step, target }
      return { x: drawnByKernel(from) ?? drawnHere(from), label: null }
    },
  }
}

/** What real points are drawn with. */
interface Drawing {
  readonly tf: TF
  readonly seeds: readonly number[]
  readonly n: number
  readonly key: number
  readonly step: number
  readonly target: Target
}

/** Null where the backend has no kernel for the source. */
function drawnByKernel({ tf, seeds, n, key, step, target }: Drawing): Tensor3D | null {
  const { source, space } = target
  if (source.type !== 'mixture') return null
  const table = mixtureTable(source.mixture, target.units)
  const shape = [seeds.length, n, 2]
  const made = kernelNoise(tf, 'SeededPoints', { seeds, stream: key, step, shape, table })
  // The kernel's points are pairs; on the line their second number is none of the space.
  return made && space.dim < 2 ? tf.slice(made, [0, 0, 0], [-1, -1, space.dim]) : made
}

function drawnHere({ tf, seeds, n, key, step, target }: Drawing): Tensor3D {
  const { source, space, units } = target
  const { center, unit } = units
  const size = n * space.dim
  const all = new Float32Array(seeds.length * size)
  seeds.forEach((seed, r) => {
    const { values } = drawFrom(source, space, n, { seed, stream: key, step })
    const standard = values.map((value, i) => (value - center[i % center.length]) / unit)
    all.set(standard, r * size)
  })
  return tf.tensor3d(all, [seeds.length, n, space.dim])
}

/** Noise drawn by a kernel of the backend, or null if it has none. */
function kernelNoise(tf: TF, kernel: string, source: object): Tensor3D | null {
  if (!tf.getKernel(kernel, tf.getBackend())) return null
  return tf.engine().runKernel(kernel, {}, source as Attributes) as Tensor3D
}

type Attributes = Parameters<ReturnType<TF['engine']>['runKernel']>[2]
