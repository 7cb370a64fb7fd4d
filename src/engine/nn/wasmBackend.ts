import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu'
import type { KernelBackend, TensorInfo } from '@tensorflow/tfjs-core'
import type { Heap } from './kernels/heap.ts'
import type { Kernels } from './kernels/instance.ts'
import type { Recorded } from './recorder.ts'

/** The tfjs cpu backend with our kernels beside its own. */
export interface Wasm extends MathBackendCPU, Recorded {
  readonly kernels: Kernels
  readonly heap: Heap
}

/** Whether `backend` is the one of `installWasm`. */
export const isWasm = (backend: KernelBackend): backend is Wasm => 'heap' in backend

/** The numbers of a float32 tensor themselves, not a copy. */
export const floats = (backend: Wasm, tensor: TensorInfo): Float32Array =>
  backend.data.get(tensor.dataId).values as Float32Array
