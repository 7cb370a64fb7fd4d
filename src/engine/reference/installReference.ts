import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu'
import type { TF } from '../../objectives/objective.ts'
import { type Backend, install } from '../backend/backend.ts'
import { createLossMeter } from '../backend/lossMeter.ts'
import { plainDataDraw, plainDraw } from '../backend/plainDraw.ts'
import { plainSteps } from '../backend/steps.ts'
import { createTurnTrainer } from '../backend/turnTrainer.ts'
import { createVariableSums } from '../backend/variableSums.ts'
import { composedUpdate } from './composedUpdate.ts'

/**
 * Registers the backend `reference`, the oracle of the others: tfjs-cpu as it is, networks and
 * optimisers composed of its ops, noise in TypeScript.
 */
export function installReference(tf: TF): void {
  if (tf.findBackendFactory('reference')) return
  tf.registerBackend('reference', () => new MathBackendCPU())
  tf.copyRegisteredKernels('cpu', 'reference')
  install(referenceOf(tf))
}

const referenceOf = (tf: TF): Backend => ({
  name: 'reference',
  remote: false,
  update: (rule, shape) => composedUpdate(tf, rule, shape),
  draw: (seeds, step) => plainDraw(tf, seeds, step),
  trainer: (learner, seeds, n, target) =>
    createTurnTrainer(learner, n, target, {
      meter: createLossMeter(seeds.length, createVariableSums(tf, seeds.length)),
      open: (next) => ({
        at: (step) => plainDataDraw(tf, seeds, step, next),
        dispose() {},
      }),
      steps: (step) => plainSteps(tf, step),
    }),
})
