import type { DataType, TensorInfo } from '@tensorflow/tfjs-core'
import type { TF } from '../../../objectives/objective.ts'
import { buffer, dispatch, type Gpu } from '../device/gpu.ts'
import {
  apply,
  codeOf,
  constant,
  type Expression,
  read,
  reshaped,
  tensorsOf,
  typeOf,
} from './expression.ts'

/** Tensors whose numbers are not computed before somebody asks for their buffer. */
export interface Lazy {
  /** A tensor that stands for an expression. */
  defer(expression: Expression, dtype: DataType): TensorInfo
  /** What tensors stand for, in the shapes that they have there; together not too large. */
  expressionsOf(tensors: readonly TensorInfo[]): Expression[]
  /** Computes what stands for something of `tensor`, which is about to change in place. */
  settle(tensor: TensorInfo): void
  /** Dispatches `code` with `result`, the tensors and the constants bound. */
  run(result: TensorInfo, expression: Expression, shader: Shader, groups: number): void
}

/** A shader around the code of an expression. */
export type Shader = (bindings: string, body: string) => string

const GROUP = 64
const MAX_GROUPS = 16384
/** Larger expressions are computed in parts: storage buffers are few, and shaders must compile. */
const MAX_TENSORS = 6
const MAX_WEIGHT = 150

const all = new WeakMap<Gpu, Lazy>()

export const lazyOf = (gpu: Gpu): Lazy | undefined => all.get(gpu)

/** Makes the backend compute deferred tensors when their buffer or their numbers are needed. */
export function attachLazy(tf: TF, gpu: Gpu): Lazy {
  const known = all.get(gpu)
  if (known) return known
  const pending = new Map<object, Expression>()
  const constants = new Map<string, GPUBuffer>()
  const { uploadToGPU, disposeData, shouldExecuteOnCPU } = gpu
  const readData = gpu.read

  const release = (expression: Expression): void => {
    for (const { dataId } of tensorsOf(expression)) {
      // The engine has given it up where we were the last to need it.
      if (gpu.disposeData(dataId)) tf.engine().removeDataId(dataId, gpu)
    }
  }
  const compute = (dataId: object): void => {
    const expression = pending.get(dataId)
    if (!expression) return
    pending.delete(dataId)
    const { dtype } = gpu.tensorMap.get(dataId)
    const size = expression.shape.reduce((product, n) => product * n, 1)
    const groups = Math.min(Math.ceil(size / GROUP), MAX_GROUPS)
    const result = { dataId, shape: [...expression.shape], dtype }
    lazy.run(result, expression, map(size, dtype), groups)
    release(expression)
  }

  const readStored = ({ dataId, shape }: TensorInfo): Expression => {
    // A cast of tfjs from bool to float32 keeps the buffer, in which there are integers.
    const { dtype } = gpu.tensorMap.get(dataId)
    return read({ dataId, shape, dtype })
  }
  const expressionOf = (tensor: TensorInfo): Expression => {
    const { dataId, shape } = tensor
    const expression = pending.get(dataId)
    if (expression) {
      const seen = same(expression.shape, shape) ? expression : reshaped(expression, shape)
      if (!seen) compute(dataId)
      return seen ?? readStored(tensor)
    }
    const { resource, values } = gpu.tensorMap.get(dataId)
    if (resource == null && values) {
      const numbers = values as ArrayLike<number>
      const first = Number(numbers[0])
      const equal = (value: number) => Number(value) === first
      if (Array.prototype.every.call(numbers, equal)) return constant(first, shape)
    }
    return readStored(tensor)
  }

  const lazy: Lazy = {
    defer(expression, dtype) {
      const result = gpu.makeTensorInfo([...expression.shape], dtype)
      pending.set(result.dataId, expression)
      for (const { dataId } of tensorsOf(expression)) gpu.incRef(dataId)
      return result
    },
    expressionsOf(tensors) {
      const parts = tensors.map(expressionOf)
      const tooLarge = () => {
        const whole = apply(String, parts, [])
        return whole.tensors.length > MAX_TENSORS || whole.weight > MAX_WEIGHT
      }
      while (tooLarge()) {
        const largest = parts.reduce(
          (a, part, i) => (weightOf(part) > weightOf(parts[a]) ? i : a),
          0,
        )
        compute(tensors[largest].dataId)
        parts[largest] = readStored(tensors[largest])
      }
      return parts
    },
    settle({ dataId }) {
      for (const [id, expression] of [...pending]) {
        if (tensorsOf(expression).some((tensor) => tensor.dataId === dataId)) compute(id)
      }
    },
    run(result, expression, shader, groups) {
      const code = codeOf(expression)
      const bindings: (TensorInfo | GPUBuffer)[] = [result, ...code.tensors]
      if (code.constants.length > 0) {
        // One buffer for equal constants, so that equal iterations bind equal buffers.
        const key = code.constants.join()
        const made = constants.get(key) ?? buffer(gpu, Float32Array.from(code.constants))
        if (constants.size > 1000) constants.clear()
        constants.set(key, made)
        bindings.push(made)
      }
      dispatch(gpu, shader(code.bindings, code.body), bindings, groups)
    },
  }
  gpu.uploadToGPU = (dataId) => {
    compute(dataId)
    uploadToGPU.call(gpu, dataId)
  }
  gpu.read = (dataId) => {
    compute(dataId)
    return readData.call(gpu, dataId)
  }
  gpu.shouldExecuteOnCPU = (inputs, ...rest) =>
    !inputs.some(({ dataId }) => pending.has(dataId)) &&
    shouldExecuteOnCPU.call(gpu, inputs, ...rest)
  gpu.disposeData = (dataId, force) => {
    const gone = disposeData.call(gpu, dataId, force)
    const expression = pending.get(dataId)
    if (gone && expression) {
      pending.delete(dataId)
      release(expression)
    }
    return gone
  }
  all.set(gpu, lazy)
  return lazy
}

/** Computes `size` numbers, each by itself. */
const map =
  (size: number, dtype: DataType): Shader =>
  (bindings, body) =>
    `
@group(0) @binding(0) var<storage, read_write> result: array<${typeOf(dtype)}>;
${bindings}
@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  for (var i = id.x; i < ${size}u; i += groups.x * ${GROUP}u) {
    ${body}
    result[i] = ${typeOf(dtype)}(value);
  }
}`

const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((n, i) => n === b[i])

const weightOf = (part: Expression): number => (part.type === 'apply' ? part.weight : 0)
