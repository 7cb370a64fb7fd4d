import { failed } from '../../core/record/failure.ts'
import type { TF } from '../../objectives/objective.ts'
import type { OnDeviceError } from '../backend/backend.ts'
import { createRecorder } from './capture/recorder.ts'
import { requestAdapter } from './device/adapter.ts'
import { installWebgpu } from './installWebgpu.ts'

/**
 * Registers the backend `webgpu` on a device of our own, whose commands can be recorded.
 * @throws Error with one sentence where there is none
 */
export async function openWebgpu(tf: TF, onError: OnDeviceError): Promise<void> {
  const adapter = await requestAdapter()
  if (!adapter) throw failed({ code: 'noAdapter' })
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
  device.lost.then(({ message }) => onError(message, { code: 'deviceLost', message }))
  device.onuncapturederror = ({ error: { message } }) =>
    onError(message, { code: 'deviceError', message })
  tf.removeBackend('webgpu') // tfjs's own, which would ask for a second device
  tf.registerBackend('webgpu', () => new WebGPUBackend(createRecorder(device).device, adapter.info))
  installWebgpu(tf)
}
