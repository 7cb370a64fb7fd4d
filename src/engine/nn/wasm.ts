import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu'
import type { KernelBackend, TensorInfo } from '@tensorflow/tfjs-core'
import type { TF } from '../../objectives/objective.ts'
import { registerElementwise } from './elementwise.ts'
import { createHeap, type Heap } from './kernels/heap.ts'
import { instantiate, type Kernels } from './kernels/instance.ts'
import { forward, inputGradient, type Pass, release, weightGradient } from './kernels/network.ts'
import type { Network } from './layers.ts'
import { registerMlpGradient } from './mlp.ts'
import { registerSecondDerivatives } from './secondDerivatives.ts'
import { registerSlices } from './slices.ts'

/** The tfjs cpu backend with our kernels beside its own. */
export interface Wasm extends MathBackendCPU {
  readonly kernels: Kernels
  readonly heap: Heap
}

/** Whether `backend` is the one of `installWasm`. */
export const isWasm = (backend: KernelBackend): backend is Wasm => 'heap' in backend

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
  const passes = new Map<object, Pass>()
  const backend: Wasm = Object.assign(new MathBackendCPU(), { kernels, heap })
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
      const slope = floats(backend, dy)
      if (wanted === 'x') {
        const shape = [pass.runs, pass.rows, pass.layers[0].inputs]
        const dx = inputGradient(kernels, heap, pass, slope)
        return [backend.makeTensorInfo(shape, 'float32', dx)]
      }
      const gradient = weightGradient(kernels, heap, pass, shared ? null : slope)
      return [backend.makeTensorInfo([pass.runs, pass.count], 'float32', gradient)]
    },
  })
  registerMlpGradient(tf)
  registerSecondDerivatives(tf)
}

/** The numbers of a float32 tensor themselves, not a copy. */
export const floats = (backend: Wasm, tensor: TensorInfo): Float32Array =>
  backend.data.get(tensor.dataId).values as Float32Array
