import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs-core'
import type { TF } from '../../objectives/objective.ts'

type Call = Parameters<KernelConfig['kernelFunc']>[0]

export type Inputs = Call['inputs'] | readonly TensorInfo[]
export type Attributes = Readonly<Record<string, unknown>>

/** Hears of everything that a backend computes. */
export interface Recorder {
  call(kernel: string, inputs: Inputs, attributes: Attributes, outputs: readonly TensorInfo[]): void
}

/** Where the recorder of a backend is, if it has one now. */
export interface Recorded {
  recorder: Recorder | null
}

/** From now on every kernel of `backendName` tells the recorder what it did. */
export function announceCalls(tf: TF, backendName: string, recorded: Recorded): void {
  for (const config of tf.getKernelsForBackend(backendName)) {
    tf.unregisterKernel(config.kernelName, backendName)
    tf.registerKernel({
      ...config,
      kernelFunc: (call) => {
        const result = config.kernelFunc(call)
        if (recorded.recorder) {
          const outputs = Array.isArray(result) ? result : [result]
          recorded.recorder.call(config.kernelName, call.inputs, call.attrs ?? {}, outputs)
        }
        return result
      },
    })
  }
}
