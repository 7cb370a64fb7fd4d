import type { TensorInfo, Variable } from '@tensorflow/tfjs-core'
import type { TF } from '../../../objectives/objective.ts'
import { type Attributes, type Call, type Operand, sizeOf } from '../ops/op.ts'
import type { Inputs, Listener } from '../tensors/announce.ts'

/** Each value is written once: by a call, or before the step begins. */
export interface Value {
  readonly size: number
  /** The numbers of a value that is the same in every step. */
  readonly constant?: ArrayLike<number>
  /** The variable that has this value before the step. */
  readonly variable?: Variable
}

/** What one step computes, as a list. */
export interface Trace {
  readonly values: readonly Value[]
  readonly calls: readonly Call[]
  /** The value that a variable has after the step, where that is another one. */
  readonly results: readonly { readonly variable: Variable; readonly id: number }[]
}

/** Kernels whose result depends on the shape of their input only. */
const shapeOnly = ['OnesLike', 'ZerosLike']

/**
 * Listens to one step. `read` gives a tensor's numbers. Ops that hand on the memory of their input,
 * such as reshape, leave no call.
 */
export function startTrace(
  tf: TF,
  read: (tensor: TensorInfo) => ArrayLike<number>,
): { readonly listener: Listener; finish(): Trace } {
  const ids = new Map<object, number>()
  const values: Value[] = []
  const calls: Call[] = []
  const variables = Object.values(tf.engine().registeredVariables)

  const declare = (tensor: TensorInfo, value: Omit<Value, 'size'>): number => {
    ids.set(tensor.dataId, values.length)
    return values.push({ size: sizeOf(tensor.shape), ...value }) - 1
  }
  const operand = (tensor: TensorInfo): Operand => {
    const id = ids.get(tensor.dataId) ?? declare(tensor, { constant: read(tensor) })
    return { id, shape: tensor.shape, dtype: tensor.dtype }
  }
  for (const variable of variables) declare(variable, { variable })

  return {
    listener: {
      call(kernel: string, all: Inputs, attributes: Attributes, outputs: readonly TensorInfo[]) {
        const given = Object.entries(all) as [string, TensorInfo][]
        const inputs = given.map(([, tensor]) => operand(tensor))
        if (outputs.every(({ dataId }) => ids.has(dataId))) return
        if (shapeOnly.includes(kernel)) {
          for (const output of outputs) declare(output, { constant: read(output) })
          return
        }
        for (const output of outputs) declare(output, {})
        const names = given.map(([name]) => name)
        calls.push({ kernel, names, inputs, attributes, outputs: outputs.map(operand) })
      },
    },
    finish() {
      const results = variables.flatMap((variable, i) => {
        const id = ids.get(variable.dataId) ?? declare(variable, { constant: read(variable) })
        return id === i ? [] : [{ variable, id }]
      })
      return renumbered({ values, calls, results })
    },
  }
}

/** With the values that are used only, in the order of their use: what else there is is no part of it. */
function renumbered({ values, calls, results }: Trace): Trace {
  const ids = new Map<number, number>()
  const idOf = (id: number): number => {
    const known = ids.get(id) ?? ids.size
    ids.set(id, known)
    return known
  }
  const renamed = (operand: Operand): Operand => ({ ...operand, id: idOf(operand.id) })
  const renamedCalls = calls.map((call) => ({
    ...call,
    inputs: call.inputs.map(renamed),
    outputs: call.outputs.map(renamed),
  }))
  const renamedResults = results.map((result) => ({ ...result, id: idOf(result.id) }))
  return {
    values: [...ids.keys()].map((id) => values[id]),
    calls: renamedCalls,
    results: renamedResults,
  }
}

/** Whether two steps computed the same, so that the next one will, too. */
export function sameTrace(a: Trace, b: Trace): boolean {
  return (
    equal(a.values, b.values, (x, y) => x.variable === y.variable && sameNumbers(x, y)) &&
    equal(a.calls, b.calls, sameCall) &&
    equal(a.results, b.results, (x, y) => x.variable === y.variable && x.id === y.id)
  )
}

const sameNumbers = (x: Value, y: Value): boolean =>
  x.size === y.size &&
  (x.constant && y.constant ? equal(x.constant, y.constant, Object.is) : x.constant === y.constant)

const sameOperand = (x: Operand, y: Operand): boolean =>
  x.id === y.id && equal(x.shape, y.shape, Object.is)

const sameCall = (x: Call, y: Call): boolean =>
  x.kernel === y.kernel &&
  equal(x.inputs, y.inputs, sameOperand) &&
  equal(x.outputs, y.outputs, sameOperand) &&
  equal(
    Object.entries(x.attributes),
    Object.entries(y.attributes),
    ([name, u], [other, v]) =>
      name === other && (name === 'step' || Object.is(u, v) || sameData(u, v)),
  )

/** Of plain attributes such as lists of axes. */
const sameData = (u: unknown, v: unknown): boolean =>
  typeof u !== 'function' && JSON.stringify(u) === JSON.stringify(v)

function equal<T>(a: ArrayLike<T>, b: ArrayLike<T>, same: (x: T, y: T) => boolean): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (!same(a[i], b[i])) return false
  return true
}
