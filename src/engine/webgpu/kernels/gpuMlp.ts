import type { TensorInfo } from '@tensorflow/tfjs-core'
import { once } from '../../../core/numerics/once.ts'
import type { TF } from '../../../objectives/objective.ts'
import type { Network } from '../../network/shape.ts'
import { dispatch, type Gpu } from '../device/gpu.ts'
import { deltaCode } from './delta.ts'
import { type Plan, planOf } from './dispatchPlan.ts'
import { forwardCode } from './forward.ts'
import { TRANSPOSE_GROUP, transposeCode } from './transpose.ts'
import { weightGroups, weightsCode } from './weights.ts'

const plans = new Map<string, Plan>()

/** The plan of a network for a batch, always the same object. */
function planFor(network: Network, [runs, rows]: readonly number[]): Plan {
  const key = `${network.sizes} ${network.activation} ${runs} ${rows}`
  const plan = plans.get(key) ?? planOf(network, runs, rows)
  plans.set(key, plan)
  return plan
}

const forward = once(forwardCode)
const deltas = once((plan: Plan) => deltaCode(plan, false))
const inputDeltas = once((plan: Plan) => deltaCode(plan, true))
const weights = once(weightsCode)
const transpose = once(transposeCode)

/** Calls `backward` with the weights in the order in which it reads them best. */
function withWeights(
  gpu: Gpu,
  plan: Plan,
  theta: TensorInfo,
  backward: (weights: TensorInfo) => void,
): void {
  if (!plan.transposed) {
    backward(theta)
    return
  }
  const transposed = gpu.makeTensorInfo(theta.shape, 'float32')
  const groups = Math.ceil(plan.count / TRANSPOSE_GROUP)
  dispatch(gpu, transpose(plan), [theta, transposed], groups, theta.shape[0])
  backward(transposed)
  gpu.disposeData(transposed.dataId)
}

/** Gives tfjs's backend `webgpu` the kernels `Mlp` and `MlpGradient`. */
export function registerGpuMlp(tf: TF): void {
  tf.registerKernel({
    kernelName: 'Mlp',
    backendName: 'webgpu',
    kernelFunc: ({ inputs, attrs, backend }) => {
      const { x, theta } = inputs as Record<'x' | 'theta', TensorInfo>
      const gpu = backend as Gpu
      const plan = planFor(attrs as unknown as Network, x.shape)
      const [runs, rows] = x.shape
      const y = gpu.makeTensorInfo([runs, rows, plan.outputs], 'float32')
      const kept = plan.stride > 0
      // The tape holds what the backward pass needs of this one as a tensor.
      const pass = kept
        ? gpu.makeTensorInfo([runs * plan.stride], 'float32')
        : gpu.makeTensorInfo([0], 'float32', new Float32Array(0))
      dispatch(gpu, forward(plan), [x, theta, y, ...(kept ? [pass] : [])], plan.groups, runs)
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
      const { wanted, shared } = network
      const plan = planFor(network, x.shape)
      const [runs] = x.shape
      const kept = plan.stride > 0 ? [pass] : []
      if (wanted === 'x') {
        const dx = gpu.makeTensorInfo(x.shape, 'float32')
        withWeights(gpu, plan, theta, (read) =>
          dispatch(gpu, inputDeltas(plan), [dy, read, ...kept, dx], plan.groups, runs),
        )
        return [dx]
      }
      if (!shared && plan.stride > 0) {
        withWeights(gpu, plan, theta, (read) =>
          dispatch(gpu, deltas(plan), [dy, read, ...kept], plan.groups, runs),
        )
      }
      const gradient = gpu.makeTensorInfo([runs, plan.count], 'float32')
      dispatch(gpu, weights(plan), [x, dy, gradient, ...kept], weightGroups(plan), runs)
      return [gradient]
    },
  })
}
