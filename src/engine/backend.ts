import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-core/dist/register_all_gradients'
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops'
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu'
import type { BackendName } from '../core/record/backend.ts'
import { requestAdapter } from './adapter.ts'
import { registerSecondDerivatives } from './network/secondDerivatives.ts'
import { installWasm } from './wasm/wasm.ts'
import { createRecorder } from './webgpu/capture/recorder.ts'
import { installWebgpu } from './webgpu/install.ts'

export { tf }

// Without it tfjs prints advertisements.
tf.enableProdMode()
registerSecondDerivatives(tf)

/** Called when the GPU device is gone or reports an error: nothing computed on it can be trusted. */
export type OnDeviceError = (message: string) => void

const registered = new Map<BackendName, Promise<void>>()

/**
 * Makes `name` the backend of every following operation.
 * @throws Error with one sentence if it cannot run here
 */
export async function activate(name: BackendName, onError: OnDeviceError): Promise<void> {
  let ready = registered.get(name)
  if (!ready) {
    ready = register(name, onError)
    registered.set(name, ready)
  }
  await ready
  // setBackend reports failure by its result, and then leaves another backend active.
  if (!(await tf.setBackend(name))) throw new Error(`The ${name} backend could not be started.`)
}

async function register(name: BackendName, onError: OnDeviceError): Promise<void> {
  switch (name) {
    case 'wasm':
      return installWasm(tf)
    case 'reference':
      tf.registerBackend('reference', () => new MathBackendCPU())
      tf.copyRegisteredKernels('cpu', 'reference')
      return
    case 'webgpu':
      return registerWebgpu(onError)
  }
}

async function registerWebgpu(onError: OnDeviceError): Promise<void> {
  const adapter = await requestAdapter()
  if (!adapter) throw new Error('This browser offers no WebGPU adapter.')
  const { WebGPUBackend } = await import('@tensorflow/tfjs-backend-webgpu')
  const { limits } = adapter
  const device = await adapter.requestDevice({
    requiredLimits: {
      maxComputeWorkgroupStorageSize: limits.maxComputeWorkgroupStorageSize,
      maxComputeWorkgroupsPerDimension: limits.maxComputeWorkgroupsPerDimension,
      maxStorageBufferBindingSize: limits.maxStorageBufferBindingSize,
      maxBufferSize: limits.maxBufferSize,
      maxComputeWorkgroupSizeX: limits.maxComputeWorkgroupSizeX,
      maxComputeInvocationsPerWorkgroup: limits.maxComputeInvocationsPerWorkgroup,
    },
  })
  // tfjs handles neither: a lost device leaves reads pending, an invalid command is silent.
  device.lost.then(({ message }) => onError(`The GPU device was lost. ${message}`))
  device.onuncapturederror = ({ error }) => onError(`The GPU reported an error. ${error.message}`)
  tf.removeBackend('webgpu') // tfjs's own, which would ask for a second device
  tf.registerBackend('webgpu', () => new WebGPUBackend(createRecorder(device).device, adapter.info))
  installWebgpu(tf)
}
