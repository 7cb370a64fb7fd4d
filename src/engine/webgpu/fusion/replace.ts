import type { KernelFunc } from '@tensorflow/tfjs-core'
import type { TF } from '../../../objectives/objective.ts'

type Call = Parameters<KernelFunc>[0]

/** Registers a kernel in place of the stock one, which it may call. */
export function replace(
  tf: TF,
  kernelName: string,
  kernelFunc: (call: Call, stock: KernelFunc) => ReturnType<KernelFunc>,
): void {
  const stock = tf.getKernel(kernelName, 'webgpu')
  if (!stock) throw new Error(`tfjs-backend-webgpu has no kernel ${kernelName}.`)
  tf.unregisterKernel(kernelName, 'webgpu')
  tf.registerKernel({ ...stock, kernelFunc: (call) => kernelFunc(call, stock.kernelFunc) })
}
