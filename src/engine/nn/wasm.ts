import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu'
import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { TF } from '../../objectives/objective.ts'
import { registerElementwise } from './elementwise.ts'
import { forward, type HeldPass, inputGradient, release, weightGradient } from './kernels/eager.ts'
import { createHeap } from './kernels/heap.ts'
import { instantiate } from './kernels/instance.ts'
import type { Network } from './layers.ts'
import { registerMlpGradient } from './mlp.ts'
import { registerOwnKernels } from './ownKernels.ts'
import { announceCalls } from './recorder.ts'
import { registerSecondDerivatives } from './secondDerivatives.ts'
import { registerSlices } from './slices.ts'
import { floats, type Wasm } from './wasmBackend.ts'

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
  /**
   * What forward passes left in the heap. The tape sees each as an empty tensor, so that it lives
   * exactly as long as the tape needs it and tfjs never reads or clears it.
   */
  const passes = new Map<object, HeldPass>()
  const backend: Wasm = Object.assign(new MathBackendCPU(), { kernels, heap, recorder: null })
  const dispose = backend.disposeData.bind(backend)
  backend.disposeData = (dataId: object, force?: boolean) => {
    const gone = dispose(dataId, force)
    const pass = gone ? passes.get(dataId) : undefined
    if (pass) {
      passes.delete(dataId)
      release(heap, pass)
    }
    return gone
  }

  tf.registerBackend('wasm', () => backend)
  tf.copyRegisteredKernels('cpu', 'wasm')
  registerElementwise(tf, 'wasm')
  registerSlices(tf, 'wasm')
  registerOwnKernels(tf, backend)
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
      const handle = backend.makeTensorInfo([0], 'float32', new Float32Array(0))
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
  registerSecondDerivatives(tf)
}
