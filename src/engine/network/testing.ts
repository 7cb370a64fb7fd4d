import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops'
import '@tensorflow/tfjs-core/dist/register_all_gradients'
import type { Activation } from '../../core/settings/experiment.ts'
import { normals, stream } from '../../core/space/random.ts'
import type { Tensor2D, Tensor3D } from '../../objectives/objective.ts'
import { installReference } from '../reference/installReference.ts'
import { installWasm } from '../wasm/installWasm.ts'
import { initialise } from './initialise.ts'
import { mlp } from './mlp.ts'

export { tf }

export const activations: readonly Activation[] = ['relu', 'leakyRelu', 'tanh', 'silu', 'softplus']

/** Sets a backend: ours, or the oracle, which is tfjs-cpu without our kernels. */
export async function use(name: 'wasm' | 'reference'): Promise<void> {
  await installWasm(tf)
  installReference(tf)
  if (!(await tf.setBackend(name))) throw new Error(`No backend ${name}`)
}

/** The same standard normals on every backend. */
export const noise = (name: string, shape: [number, number, number], seed = 1): Tensor3D =>
  tf.tensor3d(
    normals(new Float32Array(shape[0] * shape[1] * shape[2]), {
      seed,
      stream: stream(name),
      step: 0,
    }),
    shape,
  )

export interface Case {
  readonly sizes: readonly number[]
  readonly activation: Activation
  readonly runs: number
  readonly rows: number
}

/** θ with biases that are not zero, so that a test sees them. */
export function randomTheta({ sizes, activation, runs }: Case, seed = 1): Tensor2D {
  const seeds = Array.from({ length: runs }, (_, run) => seed + run)
  const start = initialise(sizes, activation, 'test', seeds)
  const width = start.length / runs
  // By place in the row, so that a row does not depend on its run.
  for (let i = 0; i < start.length; i++) {
    if (start[i] === 0) start[i] = 0.3 * Math.sin((i % width) + 1)
  }
  return tf.tensor2d(start, [runs, width])
}

/** y, dL/dx and dL/dθ of L = Σ y·c with fixed random c, on the backend that is set. */
export async function evaluate(network: Case, seed = 1): Promise<Float32Array[]> {
  const { sizes, runs, rows } = network
  const results = tf.tidy(() => {
    const x = noise('x', [runs, rows, sizes[0]], seed)
    const c = noise('c', [runs, rows, sizes[sizes.length - 1]], seed)
    const theta = randomTheta(network, seed)
    const loss = (a: Tensor3D, b: Tensor2D) => tf.sum(tf.mul(mlp(tf, a, b, network), c))
    const [dx, dtheta] = tf.grads((a, b) => loss(a as Tensor3D, b as Tensor2D))([x, theta])
    return [mlp(tf, x, theta, network), dx, dtheta]
  })
  const read = await Promise.all(results.map((tensor) => tensor.data<'float32'>()))
  tf.dispose(results)
  return read.map((values) => Float32Array.from(values))
}

/** The largest difference, relative to the largest value. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY
  let [difference, scale] = [0, 1e-3]
  for (let i = 0; i < a.length; i++) {
    difference = Math.max(difference, Math.abs(a[i] - b[i]))
    scale = Math.max(scale, Math.abs(b[i]))
    if (Number.isNaN(a[i]) !== Number.isNaN(b[i])) return Number.POSITIVE_INFINITY
  }
  return difference / scale
}
