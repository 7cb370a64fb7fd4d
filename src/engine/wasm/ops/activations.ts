import type { Activation } from '../../../core/settings/experiment.ts'
import { kinds } from '../kernels/pass.ts'
import { type Call, type Op, sizeOf } from './op.ts'

const kindOf = ({ attributes }: Call): number =>
  kinds.indexOf((attributes as { activation: Activation }).activation)

/** `h ← Activate(a)`, and `dL/da ← ActivateGradient(dL/dh, h, a)`, of any shape. */
export const activations: Readonly<Record<string, Op>> = {
  Activate: {
    prepare(call, { kernels, at }) {
      const [from, to] = [at(call.inputs[0]), at(call.outputs[0])]
      const [kind, size] = [kindOf(call), sizeOf(call.inputs[0].shape)]
      return () => kernels.activate(kind, size, from, to)
    },
  },
  ActivateGradient: {
    prepare(call, { kernels, at }) {
      const [dh, h, a] = call.inputs.map(at)
      const to = at(call.outputs[0])
      const [kind, size] = [kindOf(call), sizeOf(call.inputs[0].shape)]
      return () => {
        kernels.copyRows(1, size, dh, 0, to, 0)
        kernels.backpropagate(kind, size, to, h, a)
      }
    },
  },
}
