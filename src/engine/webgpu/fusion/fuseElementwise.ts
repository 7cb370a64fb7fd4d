import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { TF } from '../../../objectives/objective.ts'
import type { Gpu } from '../device/gpu.ts'
import { apply, constant } from './expression.ts'
import { attachLazy } from './lazy.ts'
import { operations } from './operations.ts'
import { replace } from './replace.ts'

/**
 * Makes element-by-element kernels of tfjs's backend `webgpu` stand for their result until it is
 * needed, so that a chain of them, with the sum at its end, is one dispatch.
 */
export function fuseElementwise(tf: TF): void {
  for (const [name, { inputs, attributes = [], result, code }] of Object.entries(operations)) {
    const names = Object.keys(inputs)
    replace(tf, name, (call, stock) => {
      const gpu = call.backend as Gpu
      const tensors = names.map((input) => call.inputs[input] as TensorInfo)
      const lazy = attachLazy(tf, gpu)
      const typed = names.every((input, i) => tensors[i].dtype === inputs[input])
      const empty = tensors.some(({ shape }) => shape.includes(0))
      if (!typed || empty || gpu.shouldExecuteOnCPU(tensors)) return stock(call)
      const shape = tensors
        .map((tensor) => tensor.shape)
        .reduce((a, b) => tf.backend_util.assertAndGetBroadcastShape(a, b))
      const numbers = attributes.map((attribute) => Number(call.attrs![attribute]))
      const args = [...lazy.expressionsOf(tensors), ...numbers.map((value) => constant(value))]
      return lazy.defer(apply(code, args, shape), result)
    })
  }
  replace(tf, 'Select', (call, stock) => {
    const { condition, t, e } = call.inputs as Record<'condition' | 't' | 'e', TensorInfo>
    const plain = [t, e].every(
      ({ dtype, shape }) => dtype === 'float32' && String(shape) === String(condition.shape),
    )
    if (!plain || t.shape.includes(0)) return stock(call)
    const lazy = attachLazy(tf, call.backend as Gpu)
    const args = lazy.expressionsOf([condition, t, e])
    const choose = (c: string, a: string, b: string) => `select(${b}, ${a}, ${c} != 0.0)`
    return lazy.defer(apply(choose, args, t.shape), 'float32')
  })
  replace(tf, 'ZerosLike', (call, stock) => {
    const x = call.inputs.x as TensorInfo
    if (x.dtype !== 'float32' || x.shape.includes(0)) return stock(call)
    return attachLazy(tf, call.backend as Gpu).defer(constant(0, x.shape), 'float32')
  })
}
