import { requestAdapter } from '../../src/engine/adapter.ts'
import { activate, tf } from '../../src/engine/backend.ts'
import { createCapture } from '../../src/engine/capture/capture.ts'
import { createTicker } from '../../src/engine/capture/tick.ts'
import { installWasm } from '../../src/engine/nn/wasm.ts'
import { asGpu, buffer } from '../../src/engine/nn/webgpu/gpu.ts'
import type { Tensor, Tensor1D } from '../../src/objectives/objective.ts'
import { createOurs } from './ourPlayer.ts'
import { answerTasks, type Run } from './task.ts'

async function prepare(): Promise<void> {
  await installWasm(tf)
  const onError = (message: string) => {
    throw new Error(message)
  }
  if (await requestAdapter()) await activate('webgpu', onError)
}

/** On the GPU, steps are captured and replayed; a step takes long on a software adapter. */
function repeat(step: () => Tensor): Run {
  const gpu = asGpu(tf.backend())
  if (!gpu) {
    return () => {
      tf.dispose(tf.tidy(step))
      return 1
    }
  }
  const ticker = createTicker(tf, gpu, 1, buffer(gpu, Uint32Array.of(0)))
  const iteration = () => ticker.tick({ loss: step().reshape([-1]) as Tensor1D })
  const capture = createCapture(tf, gpu, () => tf.tidy(iteration))
  return () => capture.run(1)
}

answerTasks(tf, prepare, createOurs, repeat)
