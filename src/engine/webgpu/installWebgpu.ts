import type { TF } from '../../objectives/objective.ts'
import { type Backend, install } from '../backend/backend.ts'
import { plainDraw } from '../backend/plainDraw.ts'
import { registerMlpGradient } from '../network/mlp.ts'
import { registerSecondDerivatives } from '../network/secondDerivatives.ts'
import { gpuOf } from './device/gpu.ts'
import { fuseElementwise } from './fusion/fuseElementwise.ts'
import { fuseReductions } from './fusion/fuseReductions.ts'
import { createGpuTrainer } from './gpuTrainer.ts'
import { hasRoom } from './kernels/dispatchPlan.ts'
import { registerGpuMlp } from './kernels/gpuMlp.ts'
import { gpuUpdate } from './kernels/gpuUpdate.ts'

/** Gives tfjs's backend `webgpu` our kernels and makes it known to the engine. */
export function installWebgpu(tf: TF): void {
  if (tf.getKernel('Mlp', 'webgpu')) return
  registerGpuMlp(tf)
  registerMlpGradient(tf)
  registerSecondDerivatives(tf)
  fuseElementwise(tf)
  fuseReductions(tf)
  install(webgpuOf(tf))
}

const webgpuOf = (tf: TF): Backend => ({
  name: 'webgpu',
  remote: true,
  hasRoom,
  update: (rule, [runs, size]) => gpuUpdate(gpuOf(tf), rule, runs * size),
  // For pictures and evaluations, which are few; the trainer draws on the GPU.
  draw: (seeds, step) => plainDraw(tf, seeds, step),
  trainer: (learner, seeds, n, target) =>
    createGpuTrainer(tf, gpuOf(tf), seeds, n, target, learner),
})
