import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { TF } from '../../../objectives/objective.ts'
import type { Network } from '../layers.ts'
import { registerMlpGradient } from '../mlp.ts'
import { deltaCode } from './delta.ts'
import { forwardCode } from './forward.ts'
import { bufferOf, dispatch, type Gpu } from './gpu.ts'
import { type Plan, planOf } from './plan.ts'
import { weightGroups, weightsCode } from './weights.ts'

/** Gives tfjs's backend `webgpu` the kernels `Mlp` and `MlpGradient`. */
export function installWebgpu(tf: TF): void {
  if (tf.getKernel('Mlp', 'webgpu')) return
  tf.registerKernel({
    kernelName: 'Mlp',
    backendName: 'webgpu',
    kernelFunc: ({ inputs, attrs, backend }) => {
      const { x, theta } = inputs as Record<'x' | 'theta', TensorInfo>
      const gpu = backend as Gpu
      const { activation, sizes } = attrs as unknown as Network
      const { plan, forward } = programs(attrs as unknown as Network, x.shape)
      const [runs, rows] = x.shape
      const y = gpu.makeTensorInfo([runs, rows, sizes[sizes.length - 1]], 'float32')
      const kept = plan.stride > 0
      // The tape holds what the backward pass needs of this one as a tensor.
      const pass = kept
        ? gpu.makeTensorInfo([runs * plan.stride], 'float32')
        : gpu.makeTensorInfo([0], 'float32', new Float32Array(0))
      const groups = Math.ceil(rows / plan.tile)
      dispatch(gpu, forward(activation), [x, theta, y, ...(kept ? [pass] : [])], groups, runs)
      return [y, pass]
    },
  })
  tf.registerKernel({
    kernelName: 'MlpGradient',
    backendName: 'webgpu',
    kernelFunc: ({ inputs, attrs, backend }) => {
      const { x, theta, dy, pass } = inputs as Record<'x' | 'theta' | 'dy' | 'pass', TensorInfo>
      const gpu = backend as Gpu
      const network = attrs as unknown as Network & { wanted: 'x' | 'theta'; shared: boolean }
      const { wanted, shared, activation } = network
      const { plan, delta, weights } = programs(network, x.shape)
      const [runs, rows] = x.shape
      const kept = plan.stride > 0 ? [pass] : []
      const groups = Math.ceil(rows / plan.tile)
      if (wanted === 'x') {
        const dx = gpu.makeTensorInfo(x.shape, 'float32')
        dispatch(gpu, delta(activation, true), [dy, theta, ...kept, dx], groups, runs)
        return [dx]
      }
      if (!shared && plan.stride > 0) {
        dispatch(gpu, delta(activation, false), [dy, theta, ...kept], groups, runs)
      }
      const gradient = gpu.makeTensorInfo([runs, plan.count], 'float32')
      dispatch(gpu, weights(), [x, dy, gradient, ...kept], weightGroups(plan), runs)
      return [gradient]
    },
  })
  registerMlpGradient(tf)
}
