import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu'
import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { TF } from '../../objectives/objective.ts'
import { registerGradientNormGradient } from '../network/gradientNorm.ts'
import { registerMlpGradient } from '../network/mlp.ts'
import { registerSecondDerivatives } from '../network/secondDerivatives.ts'
import type { Network } from '../network/shape.ts'
import { announceCalls } from './announce.ts'
import { registerElementwise } from './elementwise.ts'
import { forward, type HeldPass, inputGradient, weightGradient } from './kernels/eager.ts'
import { createHeap } from './kernels/heap.ts'
import { instantiate, type Pointer } from './kernels/instance.ts'
import { registerOwnKernels } from './ownKernels.ts'
import { registerSlices } from './slices.ts'
import { floats, handleOf, type Wasm } from './wasmBackend.ts'
import { registerGradientNorm } from './wasmGradientNorm.ts'

export { isWasm } from './wasmBackend.ts'

/**
 * Registers the backend `wasm`: tensors are plain typed arrays, stock ops are those of tfjs-cpu,
 * and networks and optimisers run in our SIMD WebAssembly kernels. The caller sets the backend.
 */
export async function installWasm(tf: TF): Promise<void> {
  if (tf.findBackendFactory('wasm')) return
  const kernels = await instantiate()
  if (tf.findBackendFactory('wasm')) return
  const heap = createHeap(kernels.memory, kernels.heapBase())
  const held = new Map<object, Pointer>()
  const backend: Wasm = Object.assign(new MathBackendCPU(), { kernels, heap, held, recorder: null })
  const dispose = backend.disposeData.bind(backend)
  backend.disposeData = (dataId: object, force?: boolean) => {
    const gone = dispose(dataId, force)
    const block = gone ? held.get(dataId) : undefined
    if (block !== undefined) {
      held.delete(dataId)
      heap.free(block)
    }
    return gone
  }

  tf.registerBackend('wasm', () => backend)
  tf.copyRegisteredKernels('cpu', 'wasm')
  registerElementwise(tf, 'wasm')
  registerSlices(tf, 'wasm')
  registerOwnKernels(tf, backend)
  registerGradientNorm(tf, backend)
  /** What forward passes left in the heap, by their handles. */
  const passes = new WeakMap<object, HeldPass>()
  tf.registerKernel({
    kernelName: 'Mlp',
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs }) => {
      const { x, theta } = inputs as Record<'x' | 'theta', TensorInfo>
      const network = attrs as unknown as Network
      const [runs, rows] = x.shape
      const values = floats(backend, x)
      const { y, pass } = forward(
        kernels,
        heap,
        network,
        runs,
        rows,
        values,
        floats(backend, theta),
      )
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
        const dx = inputGradient(kernels, heap, pass, slope)
        return [backend.makeTensorInfo(shape, 'float32', dx)]
      }
      const gradient = weightGradient(kernels, heap, pass, slope)
      return [backend.makeTensorInfo([pass.runs, pass.count], 'float32', gradient)]
    },
  })
  announceCalls(tf, 'wasm', backend)
  registerMlpGradient(tf)
  registerGradientNormGradient(tf)
  registerSecondDerivatives(tf)
}
