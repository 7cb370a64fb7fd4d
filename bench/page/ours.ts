import { activate, tf } from '../../src/engine/activate.ts'
import { installWasm } from '../../src/engine/wasm/installWasm.ts'
import { createSteps } from '../../src/engine/wasm/replay/replaySteps.ts'
import { wasmOf } from '../../src/engine/wasm/tensors/wasmBackend.ts'
import { createCapture } from '../../src/engine/webgpu/capture/capture.ts'
import { createClockedSums } from '../../src/engine/webgpu/capture/clockedSums.ts'
import { requestAdapter } from '../../src/engine/webgpu/device/adapter.ts'
import { asGpu, buffer } from '../../src/engine/webgpu/device/gpu.ts'
import type { Tensor, Tensor1D } from '../../src/objectives/objective.ts'
import { createOurs } from './ourPlayer.ts'
import { answerTasks, type Run, type Task } from './task.ts'

async function prepare(): Promise<void> {
  await installWasm(tf)
  const onError = (message: string) => {
    throw new Error(message)
  }
  if (await requestAdapter()) await activate('webgpu', onError)
}

/** Steps are captured and replayed; on the GPU one by one, as a software adapter takes long. */
function repeat(step: () => Tensor, { runs }: Task): Run {
  const gpu = asGpu(tf.backend())
  if (!gpu) {
    // What a step leaves behind must be in a variable.
    const loss = tf.variable(tf.zeros([runs]), false)
    const steps = createSteps(tf, wasmOf(tf), () => loss.assign(step() as Tensor1D))
    return () => {
      steps.run(0)
      return 1
    }
  }
  const sums = createClockedSums(tf, gpu, runs, buffer(gpu, Uint32Array.of(0)))
  const iteration = () => sums.add({ loss: step().reshape([-1]) as Tensor1D })
  const capture = createCapture(tf, gpu, () => tf.tidy(iteration))
  return () => capture.run(0, 1)
}

answerTasks(tf, prepare, createOurs, repeat)
