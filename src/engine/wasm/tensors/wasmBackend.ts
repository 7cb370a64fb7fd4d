import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu'
import type { KernelBackend, TensorInfo } from '@tensorflow/tfjs-core'
import type { TF } from '../../../objectives/objective.ts'
import type { Heap } from '../kernels/heap.ts'
import type { Kernels, Pointer } from '../kernels/instance.ts'
import type { Heard } from './announce.ts'

/** The tfjs cpu backend with our kernels beside its own. */
export interface Wasm extends MathBackendCPU, Heard {
  readonly kernels: Kernels
  readonly heap: Heap
  /** Blocks of the heap by the tensor that each belongs to; they go when it does. */
  readonly held: Map<object, Pointer>
}

/**
 * An empty tensor that a block of the heap belongs to. On the tape it lives exactly as long as the
 * tape needs the block, and tfjs never reads or clears it.
 */
export function handleOf(backend: Wasm, block: Pointer): TensorInfo {
  const handle = backend.makeTensorInfo([0], 'float32', new Float32Array(0))
  backend.held.set(handle.dataId, block)
  return handle
}

const isWasm = (backend: KernelBackend): backend is Wasm => 'heap' in backend

/** The backend that is set, where it must be the one of `installWasm`. */
export function wasmOf(tf: TF): Wasm {
  const backend = tf.backend()
  if (!isWasm(backend)) throw new Error(`${tf.getBackend()} is not the wasm backend.`)
  return backend
}

/** The numbers of a float32 tensor themselves, not a copy. */
export const floats = (backend: Wasm, tensor: TensorInfo): Float32Array =>
  backend.data.get(tensor.dataId).values as Float32Array
