import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu'
import type { TF } from '../../objectives/objective.ts'
import { type Backend, install } from '../backend/backend.ts'
import { createLossMeter } from '../backend/lossMeter.ts'
import { createTurnTrainer } from '../backend/turnTrainer.ts'
import { createVariableSums } from '../backend/variableSums.ts'
import { registerActivationGradient } from '../network/activate.ts'
import { registerGradientNormGradient } from '../network/gradientNorm.ts'
import { registerMlpGradient } from '../network/mlp.ts'
import { registerSecondDerivatives } from '../network/secondDerivatives.ts'
import { createHeap } from './kernels/heap.ts'
import { instantiate, type Pointer } from './kernels/instance.ts'
import { createSteps } from './replay/replaySteps.ts'
import { announceCalls } from './tensors/announce.ts'
import { registerArithmetic } from './tensors/arithmetic.ts'
import { registerOwnKernels } from './tensors/ownKernels.ts'
import { registerSlices } from './tensors/slices.ts'
import { registerTiles } from './tensors/tiles.ts'
import type { Wasm } from './tensors/wasmBackend.ts'
import { openData, wasmDraw } from './tensors/wasmDraw.ts'
import { registerGradientNorm } from './tensors/wasmGradientNorm.ts'
import { registerMlp } from './tensors/wasmMlp.ts'
import { wasmUpdate } from './tensors/wasmUpdate.ts'

/**
 * Registers the backend `wasm`: tensors are plain typed arrays, stock ops are those of tfjs-cpu,
 * and networks and optimisers run in our SIMD WebAssembly kernels. The caller sets the backend.
 */
export async function installWasm(tf: TF): Promise<void> {
  if (tf.findBackendFactory('wasm')) return
  const kernels = await instantiate()
  if (tf.findBackendFactory('wasm')) return
  const heap = createHeap(kernels.memory, kernels.heapBase())
  const held = new Map<object, Pointer>()
  const wasm: Wasm = Object.assign(new MathBackendCPU(), { kernels, heap, held, listener: null })
  const dispose = wasm.disposeData.bind(wasm)
  wasm.disposeData = (dataId: object, force?: boolean) => {
    const gone = dispose(dataId, force)
    const block = gone ? held.get(dataId) : undefined
    if (block !== undefined) {
      held.delete(dataId)
      heap.free(block)
    }
    return gone
  }

  tf.registerBackend('wasm', () => wasm)
  tf.copyRegisteredKernels('cpu', 'wasm')
  registerArithmetic(tf, 'wasm')
  registerSlices(tf, 'wasm')
  registerTiles(tf, 'wasm')
  registerOwnKernels(tf, wasm)
  registerGradientNorm(tf, wasm)
  registerMlp(tf, wasm)
  announceCalls(tf, 'wasm', wasm)
  registerMlpGradient(tf)
  registerActivationGradient(tf)
  registerGradientNormGradient(tf)
  registerSecondDerivatives(tf)
  install(backendWith(tf, wasm))
}

const backendWith = (tf: TF, wasm: Wasm): Backend => ({
  name: 'wasm',
  remote: false,
  update: (rule, [runs, size]) => wasmUpdate(wasm, rule, runs * size),
  draw: (seeds, step) => wasmDraw(tf, seeds, step),
  trainer: (learner, seeds, n, target) =>
    createTurnTrainer(learner, n, target, {
      meter: createLossMeter(seeds.length, createVariableSums(tf, seeds.length)),
      open: (next) => openData(tf, wasm, seeds, next),
      steps: (step, phase) => createSteps(tf, wasm, step, phase),
    }),
})
