import type { DataType } from '@tensorflow/tfjs-core'

/** A kernel of tfjs that computes each number of its result by itself. */
export interface Operation {
  /** Names of the kernel's inputs, and the type that they must have. */
  readonly inputs: Readonly<Record<string, DataType>>
  /** Names of attributes that are numbers; they follow the inputs. */
  readonly attributes?: readonly string[]
  readonly result: DataType
  readonly code: (...values: string[]) => string
}

const unary = (code: (x: string) => string): Operation => ({
  inputs: { x: 'float32' },
  result: 'float32',
  code,
})
const binary = (code: (a: string, b: string) => string): Operation => ({
  inputs: { a: 'float32', b: 'float32' },
  result: 'float32',
  code,
})
const comparison = (sign: string): Operation => ({
  ...binary((a, b) => `select(0.0, 1.0, ${a} ${sign} ${b})`),
  result: 'bool',
})
const logical = (code: (a: string, b: string) => string): Operation => ({
  inputs: { a: 'bool', b: 'bool' },
  result: 'bool',
  code,
})

/** By kernel name. Values are f32 on the way, booleans 0 or 1; a NaN in gives a NaN out. */
export const operations: Readonly<Record<string, Operation>> = {
  Add: binary((a, b) => `${a} + ${b}`),
  Sub: binary((a, b) => `${a} - ${b}`),
  Multiply: binary((a, b) => `${a} * ${b}`),
  RealDiv: binary((a, b) => `${a} / ${b}`),
  SquaredDifference: binary((a, b) => `(${a} - ${b}) * (${a} - ${b})`),
  Neg: unary((x) => `-${x}`),
  Exp: unary((x) => `exp(${x})`),
  Log: unary((x) => `log(${x})`),
  Square: unary((x) => `${x} * ${x}`),
  Sqrt: unary((x) => `sqrt(${x})`),
  Abs: unary((x) => `abs(${x})`),
  Sigmoid: unary((x) => `1.0 / (1.0 + exp(-${x}))`),
  Softplus: unary((x) => `max(${x}, 0.0) + log(1.0 + exp(-abs(${x})))`),
  // Beyond ±10 tanh is ±1 in float32; some drivers overflow there.
  Tanh: unary((x) => `select(tanh(clamp(${x}, -10.0, 10.0)), ${x}, ${x} != ${x})`),
  ClipByValue: {
    ...unary((x) => x),
    attributes: ['clipValueMin', 'clipValueMax'],
    code: (x, low, high) => `select(clamp(${x}, ${low}, ${high}), ${x}, ${x} != ${x})`,
  },
  Greater: comparison('>'),
  GreaterEqual: comparison('>='),
  Less: comparison('<'),
  LessEqual: comparison('<='),
  LogicalAnd: logical((a, b) => `${a} * ${b}`),
  LogicalOr: logical((a, b) => `max(${a}, ${b})`),
}
