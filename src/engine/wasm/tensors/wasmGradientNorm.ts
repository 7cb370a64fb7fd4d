import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { TF } from '../../../objectives/objective.ts'
import type { Network } from '../../network/shape.ts'
import { withScratch } from '../kernels/eager.ts'
import type { Pointer } from '../kernels/instance.ts'
import * as kernel from '../kernels/normPass.ts'
import { shapeOf, whole } from '../kernels/pass.ts'
import { floats, handleOf, type Wasm } from './wasmBackend.ts'

interface Held extends kernel.NormPass {
  /** Where dL/dnorm will be. */
  readonly dnorm: Pointer
}

/** Registers the kernels `MlpGradientNorm` and `MlpGradientNormGradient`. */
export function registerGradientNorm(tf: TF, backend: Wasm): void {
  const { kernels, heap } = backend
  const passes = new WeakMap<object, Held>()
  tf.registerKernel({
    kernelName: 'MlpGradientNorm',
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs }) => {
      const { x, theta } = inputs as Record<'x' | 'theta', TensorInfo>
      const [runs, rows] = x.shape
      const shape = shapeOf(attrs as unknown as Network, runs, rows)
      const [weights, points] = [floats(backend, theta), floats(backend, x)]
      const sizes = [weights.length, points.length, kernel.normPassSize(shape)].map(whole)
      const block = heap.allocate(sizes[0] + sizes[1] + sizes[2] + runs * rows)
      const at = block + 4 * sizes[0]
      const rest = at + 4 * sizes[1]
      heap.write(block, weights)
      heap.write(at, points)
      const pass = kernel.placeNormPass(shape, at, block, rest)
      const norm = withScratch(heap, kernel.normScratchSize(shape), runs * rows, (to, scratch) =>
        kernel.normForward(kernels, pass, to, scratch),
      )
      const handle = handleOf(backend, block)
      passes.set(handle.dataId, { ...pass, dnorm: rest + 4 * sizes[2] })
      return [backend.makeTensorInfo([runs, rows], 'float32', norm), handle]
    },
  })
  tf.registerKernel({
    kernelName: 'MlpGradientNormGradient',
    backendName: 'wasm',
    kernelFunc: ({ inputs }) => {
      const { dy, pass: handle } = inputs as Record<'dy' | 'pass', TensorInfo>
      const pass = passes.get(handle.dataId)!
      const { runs, count, dnorm } = pass
      heap.write(dnorm, floats(backend, dy))
      const size = kernel.normScratchSize(pass)
      const gradient = withScratch(heap, size, runs * count, (to, scratch) =>
        kernel.normWeightGradient(kernels, heap, pass, dnorm, to, scratch),
      )
      return [backend.makeTensorInfo([runs, count], 'float32', gradient)]
    },
  })
}
