import * as norm from '../kernels/normPass.ts'
import { shapeOfCall } from './networks.ts'
import { type Op, sizeOf } from './op.ts'

/** `‖∇ₓ y‖², pass ← MlpGradientNorm(x, θ)`, where `pass` is a block with what the gradient needs. */
const mlpGradientNorm: Op = {
  scratch: (call) => norm.normScratchSize(shapeOfCall(call, call.inputs[0])),
  outputSize: (call, index) =>
    index === 0
      ? sizeOf(call.outputs[0].shape)
      : norm.normPassSize(shapeOfCall(call, call.inputs[0])),
  prepare(call, { kernels, at, scratch }) {
    const [x, theta] = call.inputs
    const [to, block] = call.outputs.map(at)
    const pass = norm.placeNormPass(shapeOfCall(call, x), at(x), at(theta), block)
    return () => norm.normForward(kernels, pass, to, scratch)
  },
}

const mlpGradientNormGradient: Op = {
  scratch: (call) => norm.normScratchSize(shapeOfCall(call, call.inputs[2])),
  prepare(call, { kernels, heap, at, scratch }) {
    const [dnorm, block, x, theta] = call.inputs.map(at)
    const pass = norm.placeNormPass(shapeOfCall(call, call.inputs[2]), x, theta, block)
    const to = at(call.outputs[0])
    return () => norm.normWeightGradient(kernels, heap, pass, dnorm, to, scratch)
  },
}

export const gradientNorms: Readonly<Record<string, Op>> = {
  MlpGradientNorm: mlpGradientNorm,
  MlpGradientNormGradient: mlpGradientNormGradient,
}
