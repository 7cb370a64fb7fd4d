import '@tensorflow/tfjs-backend-webgpu'
import { tf } from '../network/testing.ts'
import { gpuOf } from './device/gpu.ts'
import { installWebgpu } from './installWebgpu.ts'

/** Sets tfjs's backend `webgpu` with our kernels; false where there is no adapter. */
export async function setWebgpu(): Promise<boolean> {
  if ((await navigator.gpu?.requestAdapter()) == null) return false
  installWebgpu(tf)
  const set = await tf.setBackend('webgpu')
  // An invalid command is silent, and its results are zeros.
  gpuOf(tf).device.onuncapturederror = ({ error }) => {
    throw new Error(error.message)
  }
  return set
}
