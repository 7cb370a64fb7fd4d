import type { Network } from '../../network/shape.ts'
import type { Pointer } from '../kernels/instance.ts'
import * as network from '../kernels/pass.ts'
import { type Call, type Op, type Operand, sizeOf } from './op.ts'

/** One step of an optimiser in place: `theta ← update(theta, gradient)`. */
export type UpdateInPlace = (theta: Pointer, gradient: Pointer, rate: number) => void

export const shapeOfCall = ({ attributes }: Call, x: Operand): network.Shape =>
  network.shapeOf(attributes as unknown as Network, x.shape[0], x.shape[1])

/** `y, pass ← Mlp(x, θ)`, where `pass` is a block with what the gradient needs. */
const mlp: Op = {
  scratch: (call) => network.scratchSize(shapeOfCall(call, call.inputs[0])),
  outputSize: (call, index) =>
    index === 0
      ? sizeOf(call.outputs[0].shape)
      : network.passSize(shapeOfCall(call, call.inputs[0])),
  prepare(call, { kernels, at, scratch }) {
    const [x, theta] = call.inputs
    const [y, block] = call.outputs.map(at)
    const pass = network.placePass(shapeOfCall(call, x), at(x), at(theta), block)
    return () => network.forward(kernels, pass, y, scratch)
  },
}

/** The first of two gradients leaves the deltas in the block for the other. */
const mlpGradient: Op = {
  changes: 1,
  scratch: (call) => network.scratchSize(shapeOfCall(call, call.inputs[2])),
  prepare(call, { kernels, at, scratch }) {
    const [dy, block, x, theta] = call.inputs.map(at)
    const pass = network.placePass(shapeOfCall(call, call.inputs[2]), x, theta, block)
    const to = at(call.outputs[0])
    const { wanted, shared } = call.attributes as { wanted: 'x' | 'theta'; shared: boolean }
    const gradient = wanted === 'x' ? network.inputGradient : network.weightGradient
    return () => {
      if (!shared) network.backward(kernels, pass, dy, scratch)
      gradient(kernels, pass, dy, to, scratch)
    }
  },
}

/** `θ' ← Update(θ, gradient)`; the averages belong to the optimiser. */
const update: Op = {
  inPlace: 0,
  prepare({ inputs: [theta, gradient], outputs: [next], attributes }, { kernels, at }) {
    const { update: run, rate } = attributes as unknown as { update: UpdateInPlace; rate: number }
    const size = sizeOf(theta.shape)
    const [from, slope, to] = [at(theta), at(gradient), at(next)]
    return () => {
      if (from !== to) kernels.copyRows(1, size, from, 0, to, 0)
      run(to, slope, rate)
    }
  },
}

export const networks: Readonly<Record<string, Op>> = {
  Mlp: mlp,
  MlpGradient: mlpGradient,
  Update: update,
}
