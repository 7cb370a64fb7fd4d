import * as tf from '@tensorflow/tfjs-core'
import { failed } from '../core/record/failure.ts'
import '@tensorflow/tfjs-core/dist/register_all_gradients'
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops'
import type { BackendName } from '../core/record/backend.ts'
import type { OnDeviceError } from './backend/backend.ts'
import { registerSecondDerivatives } from './network/secondDerivatives.ts'
import { installReference } from './reference/installReference.ts'
import { installWasm } from './wasm/installWasm.ts'
import { openWebgpu } from './webgpu/openWebgpu.ts'

export { tf }

// Without it tfjs prints advertisements.
tf.enableProdMode()
registerSecondDerivatives(tf)

const rooms: Readonly<Record<BackendName, (onError: OnDeviceError) => Promise<void>>> = {
  wasm: () => installWasm(tf),
  reference: async () => installReference(tf),
  webgpu: (onError) => openWebgpu(tf, onError),
}

const opened = new Map<BackendName, Promise<void>>()

/**
 * Makes `name` the backend of every following operation.
 * @throws a `failed` error if it cannot run here
 */
export async function activate(name: BackendName, onError: OnDeviceError): Promise<void> {
  const ready = opened.get(name) ?? rooms[name](onError)
  opened.set(name, ready)
  await ready
  // setBackend reports failure by its result, and then leaves another backend active.
  if (!(await tf.setBackend(name))) throw failed({ code: 'noBackend', backend: name })
}
