import type { DataType, TensorInfo } from '@tensorflow/tfjs-core'

/** A number for every place of `shape`, yet to be computed. Arguments broadcast as in NumPy. */
export type Expression = Read | Constant | Apply

interface Read {
  readonly type: 'read'
  readonly tensor: TensorInfo
  readonly shape: readonly number[]
}

interface Constant {
  readonly type: 'constant'
  readonly value: number
  readonly shape: readonly number[]
}

interface Apply {
  readonly type: 'apply'
  /** WGSL of the result, from that of the arguments. */
  readonly operation: (...values: string[]) => string
  readonly args: readonly Expression[]
  readonly shape: readonly number[]
  /** Tensors below, and operations; an upper limit, since parts may be shared. */
  readonly tensors: readonly TensorInfo[]
  readonly weight: number
}

export const constant = (value: number, shape: readonly number[] = []): Constant => ({
  type: 'constant',
  value,
  shape,
})

/** Keeps what the tensor is now: a variable may become another one. */
export const read = ({ dataId, shape, dtype }: TensorInfo): Read => ({
  type: 'read',
  tensor: { dataId, shape, dtype },
  shape,
})

export const apply = (
  operation: Apply['operation'],
  args: readonly Expression[],
  shape: readonly number[],
): Apply => {
  const all = new Map(args.flatMap(tensorsOf).map((tensor) => [tensor.dataId, tensor]))
  const weight = args.reduce((sum, arg) => sum + (arg.type === 'apply' ? arg.weight : 0), 1)
  return { type: 'apply', operation, args, shape, tensors: [...all.values()], weight }
}

export const tensorsOf = (expression: Expression): readonly TensorInfo[] =>
  expression.type === 'apply'
    ? expression.tensors
    : expression.type === 'read'
      ? [expression.tensor]
      : []

/** How a tensor's numbers are stored. */
export const typeOf = (dtype: DataType): string => (dtype === 'float32' ? 'f32' : 'i32')

const size = (shape: readonly number[]): number => shape.reduce((product, n) => product * n, 1)

/** The same numbers in another shape, or null where something is broadcast on the way. */
export function reshaped(whole: Expression, shape: readonly number[]): Expression | null {
  const seen = new Map<Expression, Expression | null>()
  const visit = (part: Expression): Expression | null => {
    if (part.type === 'constant') return part
    if (size(part.shape) === 1) return part
    if (size(part.shape) !== size(shape)) return null
    if (part.type === 'read') return { ...part, shape }
    const args = part.args.map(once)
    if (args.some((arg) => arg === null)) return null
    return { ...part, args: args as Expression[], shape }
  }
  const once = (part: Expression): Expression | null => {
    if (!seen.has(part)) seen.set(part, visit(part))
    return seen.get(part)!
  }
  const result = once(whole)
  return result && { ...result, shape }
}

/** WGSL that computes a number of an expression. */
export interface Code {
  /** Declarations of what it reads, from binding 1 on. */
  readonly bindings: string
  /** Statements for place `i`, which leave the number in `value`. */
  readonly body: string
  /** What to bind: these, and then the constants if there are any. */
  readonly tensors: readonly TensorInfo[]
  readonly constants: readonly number[]
}

export function codeOf(root: Expression): Code {
  const names = new Map<Expression, string>()
  const tensors = tensorsOf(root)
  const slots = new Map(tensors.map(({ dataId }, i) => [dataId, i]))
  const constants: number[] = []
  const lines: string[] = []
  const define = (part: Expression): string => {
    if (part.type === 'constant') {
      if (!constants.includes(part.value)) constants.push(part.value)
      return `constants[${constants.indexOf(part.value)}]`
    }
    if (part.type === 'read') {
      const place = `t${slots.get(part.tensor.dataId)}[${index(part.shape, root.shape)}]`
      return part.tensor.dtype === 'float32' ? place : `f32(${place})`
    }
    return part.operation(...part.args.map(name))
  }
  const name = (part: Expression): string => {
    let known = names.get(part)
    if (!known) {
      const line = define(part)
      known = `v${names.size}`
      names.set(part, known)
      lines.push(`let ${known} = ${line};`)
    }
    return known
  }
  const value = name(root)
  const declared = tensors.map(
    ({ dtype }, i) => `var<storage, read> t${i}: array<${typeOf(dtype)}>;`,
  )
  if (constants.length > 0) declared.push('var<storage, read> constants: array<f32>;')
  return {
    bindings: declared.map((line, i) => `@group(0) @binding(${i + 1}) ${line}`).join('\n'),
    body: [...lines, `let value = ${value};`].join('\n    '),
    tensors,
    constants,
  }
}

/** Where place `i` of `to` lies in an array of `shape` that is broadcast to it. */
function index(shape: readonly number[], to: readonly number[]): string {
  if (size(shape) === 1) return '0u'
  if (size(shape) === size(to)) return 'i'
  const terms: string[] = []
  let [stride, step] = [1, 1]
  for (let axis = 1; axis <= shape.length; axis++) {
    const [n, all] = [shape[shape.length - axis], to[to.length - axis]]
    if (n > 1) terms.push(`i / ${step}u % ${all}u * ${stride}u`)
    stride *= n
    step *= all
  }
  return terms.join(' + ')
}
