import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs-core'
import type { TF } from '../../../objectives/objective.ts'
import type { Attributes } from '../ops/op.ts'

type Call = Parameters<KernelConfig['kernelFunc']>[0]

export type Inputs = Call['inputs'] | readonly TensorInfo[]

/** Hears of everything that a backend computes. */
export interface Listener {
  call(kernel: string, inputs: Inputs, attributes: Attributes, outputs: readonly TensorInfo[]): void
}

/** Where the listener of a backend is, if it has one now. */
export interface Heard {
  listener: Listener | null
}

/** From now on every kernel of `backendName` tells the listener what it did. */
export function announceCalls(tf: TF, backendName: string, heard: Heard): void {
  for (const config of tf.getKernelsForBackend(backendName)) {
    tf.unregisterKernel(config.kernelName, backendName)
    tf.registerKernel({
      ...config,
      kernelFunc: (call) => {
        const result = config.kernelFunc(call)
        if (heard.listener) {
          const outputs = Array.isArray(result) ? result : [result]
          heard.listener.call(config.kernelName, call.inputs, call.attrs ?? {}, outputs)
        }
        return result
      },
    })
  }
}
