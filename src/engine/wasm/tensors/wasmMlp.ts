import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { TF } from '../../../objectives/objective.ts'
import type { Network } from '../../network/shape.ts'
import {
  eagerForward,
  eagerInputGradient,
  eagerWeightGradient,
  type HeldPass,
} from '../kernels/eager.ts'
import { floats, handleOf, type Wasm } from './wasmBackend.ts'

/** Registers the kernels `Mlp` and `MlpGradient`. */
export function registerMlp(tf: TF, backend: Wasm): void {
  const { kernels, heap } = backend
  /** What forward passes left in the heap, by their handles. */
  const passes = new WeakMap<object, HeldPass>()
  tf.registerKernel({
    kernelName: 'Mlp',
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs }) => {
      const { x, theta } = inputs as Record<'x' | 'theta', TensorInfo>
      const network = attrs as unknown as Network
      const [runs, rows] = x.shape
      const [points, weights] = [floats(backend, x), floats(backend, theta)]
      const { y, pass } = eagerForward(kernels, heap, network, runs, rows, points, weights)
      const shape = [runs, rows, network.sizes[network.sizes.length - 1]]
      const handle = handleOf(backend, pass.block)
      passes.set(handle.dataId, pass)
      return [backend.makeTensorInfo(shape, 'float32', y), handle]
    },
  })
  tf.registerKernel({
    kernelName: 'MlpGradient',
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs }) => {
      const { dy, pass: handle } = inputs as Record<'dy' | 'pass', TensorInfo>
      const { wanted, shared } = attrs as { wanted: 'x' | 'theta'; shared: boolean }
      const pass = passes.get(handle.dataId)!
      const slope = shared ? null : floats(backend, dy)
      if (wanted === 'x') {
        const shape = [pass.runs, pass.rows, pass.layers[0].inputs]
        const dx = eagerInputGradient(kernels, heap, pass, slope)
        return [backend.makeTensorInfo(shape, 'float32', dx)]
      }
      const gradient = eagerWeightGradient(kernels, heap, pass, slope)
      return [backend.makeTensorInfo([pass.runs, pass.count], 'float32', gradient)]
    },
  })
}
