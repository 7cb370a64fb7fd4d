import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { Target } from '../../../core/targets/target.ts'
import type { Tensor3D, TF } from '../../../objectives/objective.ts'
import type { DataDraw, Draw } from '../../backend/draw.ts'
import { buffer, type Gpu } from '../device/gpu.ts'
import type { DrawKey } from './drawKey.ts'
import { openGpuData } from './gpuData.ts'
import { drawNormals, drawOneHots, drawUniforms } from './noiseKernels.ts'

/** Draws on the GPU, for the step that the clock there shows: integers equal, normals to 1e-5. */
export interface GpuDraw extends DataDraw {
  dispose(): void
}

export function createGpuDraw(
  tf: TF,
  gpu: Gpu,
  seeds: readonly number[],
  target: Target,
  clock: GPUBuffer,
): GpuDraw {
  const runs = seeds.length
  const keys = buffer(gpu, Uint32Array.from(seeds))
  const settings = new Map<string, GPUBuffer>()
  const keyOf = (...numbers: [stream: number, n: number, dim: number]): DrawKey => {
    const name = numbers.join()
    const made = settings.get(name) ?? buffer(gpu, Uint32Array.from(numbers))
    settings.set(name, made)
    return { clock, seeds: keys, settings: made }
  }
  const tensor = (info: TensorInfo) => tf.engine().makeTensorFromTensorInfo(info) as Tensor3D
  const drawn =
    (draw: typeof drawNormals) =>
    (stream: number, n: number, dim: number): Tensor3D =>
      tensor(draw(gpu, keyOf(stream, n, dim), [runs, n, dim]))
  const noise: Draw = {
    normals: drawn(drawNormals),
    uniforms: drawn(drawUniforms),
    oneHots: drawn(drawOneHots),
  }
  const data = openGpuData({ tf, gpu, runs, noise, keyOf, tensor }, target)
  return {
    ...noise,
    data: data.draw,
    dispose() {
      data.dispose()
      for (const made of [keys, ...settings.values()]) made.destroy()
    },
  }
}
